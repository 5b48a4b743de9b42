package io.github.mnistmaven.plugin.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    private static final PictureReader READER = new PictureReader(10_000);

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void readsWhatEveryJavaDecodes(String format) throws IOException {
        BufferedImage picture = READER.read(in(bytes(TestPictures.block(0, 0xFFFFFF), format)));

        assertThat(picture.getWidth()).isEqualTo(80);
        assertThat(picture.getRGB(40, 40) & 0xFF).isGreaterThan(0xF0);
        assertThat(picture.getRGB(2, 2) & 0xFF).isLessThan(0x10);
    }

    @Test
    void refusesAPictureThatIsTooLargeBeforeItIsDecoded() throws IOException {
        byte[] png = bytes(TestPictures.block(0, 0xFFFFFF), "png");
        // width and height of the header; its checksum and the pixels are wrong then, which nobody looks at
        png[16] = 0x7f;
        png[20] = 0x7f;

        assertProblem(png, "2130706512x2130706512 pixels; expected at most 10000: make it smaller");
    }

    /** As JPEGs made for printing have them: Java gives colours, but wrong ones. */
    @Test
    void refusesColoursOfPrinters() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 8, 8, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> READER.read(in(bytes.toByteArray())))
                .withMessageContaining("save it again as");
    }

    @Test
    void refusesFormatsThatMayTakeMoreThanTheirPixels() throws IOException {
        assertProblem(
                bytes(TestPictures.block(0, 0xFFFFFF), "tiff"),
                "a picture in the format tif; expected PNG, JPEG, BMP or GIF");
    }

    /** Whatever is wrong with a file is told as an IOException. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void damageIsToldOrPassedOver(String format) throws IOException {
        byte[] whole = bytes(TestPictures.block(0, 0xFFFFFF), format);
        Random random = new Random(format.hashCode());
        int told = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                READER.read(in(damaged));
            } catch (IOException e) {
                told++;
            }
        }
        assertThat(told).isPositive();
    }

    private static void assertProblem(byte[] file, String problem) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> READER.read(in(file)))
                .withMessage(problem);
    }

    private static MemoryCacheImageInputStream in(byte[] file) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
