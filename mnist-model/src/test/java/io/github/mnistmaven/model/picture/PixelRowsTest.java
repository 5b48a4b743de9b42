package io.github.mnistmaven.model.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelRowsTest {

    @Test
    void takesGrayAsItIsStored() {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(0, 0, 0, 0x34);

        assertThat(gray(picture)).containsExactly(0x34);
        assertThat(colours(picture)).containsExactly(0x34, 0x34, 0x34);
    }

    @Test
    void takesTheHighestEightOfSixteenBits() {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        picture.getRaster().setSample(0, 0, 0, 0x34FF);

        assertThat(gray(picture)).containsExactly(0x34);
    }

    @Test
    void scalesFewerBitsUp() {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_565_RGB);
        picture.getRaster().setPixel(0, 0, new int[] {31, 32, 1});

        // 32 of 63 and 1 of 31
        assertThat(colours(picture)).containsExactly(255, 130, 8);
    }

    @Test
    void weighsColoursAsPilDoes() {
        BufferedImage picture = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xFF0000);
        picture.setRGB(1, 0, 0x00FF00);
        picture.setRGB(2, 0, 0x0000FF);
        picture.setRGB(3, 0, 0xFFFFFF);

        assertThat(gray(picture)).containsExactly(76, 150, 29, 255);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE
            })
    void findsColoursWhereverTheyLie(int type) {
        BufferedImage picture = new BufferedImage(2, 1, type);
        picture.setRGB(1, 0, 0xFF102030);

        assertThat(colours(picture)).containsExactly(0, 0, 0, 0x10, 0x20, 0x30);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_ARGB_PRE, BufferedImage.TYPE_4BYTE_ABGR})
    void theFillShowsThroughTransparentPixels(int type) {
        BufferedImage picture = new BufferedImage(2, 1, type);
        picture.setRGB(0, 0, 0x33FF0000);

        assertThat(read(picture, 3, 100, false)).containsExactly(131, 80, 80, 100, 100, 100);
        // cyan instead of red
        assertThat(read(picture, 3, 100, true)).containsExactly(80, 131, 131, 100, 100, 100);
    }

    @Test
    void theFillShowsThroughTransparentGray() {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, ColorModel.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
        raster.setPixel(0, 0, new int[] {255, 0x33});

        assertThat(read(new BufferedImage(model, raster, false, null), 1, 0, false))
                .containsExactly(0x33);
    }

    @Test
    void looksColoursUpInAPalette() {
        byte[] ramp = {10, 20, 30};
        IndexColorModel palette = new IndexColorModel(2, 3, ramp, ramp, new byte[] {(byte) 200, 20, 30}, 2);
        BufferedImage picture = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        picture.getRaster().setPixels(0, 0, 4, 1, new int[] {0, 1, 2, 3});

        // the third colour is the transparent one, and there is no fourth
        assertThat(read(picture, 3, 77, false)).containsExactly(10, 10, 200, 20, 20, 20, 77, 77, 77, 0, 0, 0);
    }

    @Test
    void passesOverProfilesOfColour() {
        ColorSpace linear = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
        ColorModel model = new ComponentColorModel(linear, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
        raster.setPixel(0, 0, new int[] {10, 20, 30});

        assertThat(colours(new BufferedImage(model, raster, false, null))).containsExactly(10, 20, 30);
    }

    @Test
    void readsPiecesOfAPicture() {
        BufferedImage picture = new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(1, 1, 0, 51);

        assertThat(gray(picture.getSubimage(1, 1, 2, 2))).containsExactly(51, 0);
    }

    private static int[] gray(BufferedImage picture) {
        return read(picture, 1, 0, false);
    }

    private static int[] colours(BufferedImage picture) {
        return read(picture, 3, 0, false);
    }

    /** The first row. */
    private static int[] read(BufferedImage picture, int channels, int fill, boolean inverted) {
        int[] samples = new int[picture.getWidth() * channels];
        PixelRows.of(picture, fill, inverted).read(0, samples, channels);
        return samples;
    }
}
