package io.github.mnistmaven.plugin.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Against the JDK's own reader. */
class PngTest {

    @Test
    void aReaderGetsEveryValueBackAsInk() throws IOException {
        byte[] pixels = {(byte) 255, 0, 0, 0, 0, 7};

        BufferedImage image = read(Shape.image(3, 2, 1), pixels);

        assertThat(image.getHeight()).isEqualTo(3);
        assertThat(image.getWidth()).isEqualTo(2);
        assertThat(grey(image, 0, 0)).isZero();
        assertThat(grey(image, 1, 0)).isEqualTo(255);
        assertThat(grey(image, 1, 2)).isEqualTo(248);
    }

    @Test
    void anImageLargerThanAStoredBlockIsReadBackToo() throws IOException {
        byte[] pixels = new byte[300 * 300];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31);
        }

        BufferedImage image = read(Shape.image(300, 300, 1), pixels);

        for (int i = 0; i < pixels.length; i++) {
            assertThat(grey(image, i % 300, i / 300)).isEqualTo(255 - (pixels[i] & 0xff));
        }
    }

    @Test
    void ofSeveralChannelsTheFirstIsDrawn() throws IOException {
        BufferedImage image = read(Shape.image(1, 2, 3), new byte[] {10, 20, 30, 40, 50, 60});

        assertThat(grey(image, 0, 0)).isEqualTo(245);
        assertThat(grey(image, 1, 0)).isEqualTo(215);
    }

    private static BufferedImage read(Shape shape, byte[] pixels) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Png.encode(shape, pixels)));
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRaster().getSample(x, y, 0);
    }
}
