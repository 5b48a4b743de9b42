package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;

class PlanesTest {

    @Test
    void takesGrayAsItIsStored() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 51);

        assertThat(gray(image, 0)).containsExactly(0.2f);
    }

    @Test
    void takesGrayOfSixteenBits() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 65535);

        assertThat(gray(image, 0)).containsExactly(1);
    }

    @Test
    void weighsColours() {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFF0000);
        image.setRGB(1, 0, 0x00FF00);
        image.setRGB(2, 0, 0x0000FF);
        image.setRGB(3, 0, 0xFFFFFF);

        assertThat(gray(image, 0)).containsExactly(0.299f, 0.587f, 0.114f, 1);
    }

    @Test
    void showsTheGroundThroughTransparentPixels() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x33000000);

        assertThat(gray(image, 1)).containsExactly(new float[] {0.8f}, within(1e-6f));
        assertThat(gray(image, 0)).containsExactly(0);
    }

    @Test
    void showsTheGroundThroughTransparentGray() {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, ColorModel.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
        raster.setPixel(0, 0, new int[] {255, 51});

        assertThat(gray(new BufferedImage(model, raster, false, null), 0))
                .containsExactly(new float[] {0.2f}, within(1e-6f));
    }

    @Test
    void coloursAreReadEachForItself() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xFFFF3300);
        image.setRGB(1, 0, 0x330000FF);

        float[][] planes = Planes.of(image, 3, 0);

        assertThat(planes[0]).containsExactly(1, 0);
        assertThat(planes[1]).containsExactly(0.2f, 0);
        assertThat(planes[2]).containsExactly(new float[] {0, 0.2f}, within(1e-6f));
    }

    @Test
    void grayIsTheSameInAllColours() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 51);

        assertThat(Planes.of(image, 3, 0)).isDeepEqualTo(new float[][] {{0.2f}, {0.2f}, {0.2f}});
    }

    private static float[] gray(BufferedImage image, float ground) {
        float[][] planes = Planes.of(image, 1, ground);
        assertThat(planes.length).isEqualTo(1);
        return planes[0];
    }

    @Test
    void readsRowByRow() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 0, 0xFFFFFF);

        assertThat(gray(image, 0)).containsExactly(0, 1, 0, 0);
    }
}
