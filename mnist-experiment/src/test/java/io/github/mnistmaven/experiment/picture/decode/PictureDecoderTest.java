package io.github.mnistmaven.experiment.picture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {
    private static final PictureDecoder DECODER = new PictureDecoder(new PictureBudget(10_000, 1_000_000), true);

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif", "tiff"})
    void readsWhatJavaWrites(String format) throws IOException {
        BufferedImage drawing = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 20 * 20; i++) {
            drawing.setRGB(10 + i % 20, 10 + i / 20, 0xFFFFFF);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(drawing, format, bytes);

        BufferedImage picture = DECODER.decode(bytes.toByteArray());

        assertThat(DECODER.header(bytes.toByteArray())).isEqualTo(new PictureHeader(60, 40));
        assertThat(picture.getRGB(20, 20) & 0xFF).isGreaterThan(0xF0);
        assertThat(picture.getRGB(2, 2) & 0xFF).isLessThan(0x10);
    }
}
