package io.github.mnistmaven.experiment.data.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Says how long many pictures take; with {@code -Dmnist.pictures=50000}, how many of them there are. */
@EnabledIfSystemProperty(named = "mnist.pictures", matches = "[0-9]+")
class ManyPicturesTest {
    private static final int SIDE = 64;
    private static final int KINDS = 100;
    private static final double NANOS = 1e9;

    @Test
    void theyAreDecodedOnceAndFoundAgain(@TempDir Path root) throws IOException {
        int count = Integer.getInteger("mnist.pictures");
        Pictures pictures = new Pictures(root);
        byte[][] kinds = new byte[KINDS][];
        for (int i = 0; i < KINDS; i++) {
            kinds[i] = noise(new Random(i), i % 2 == 0 ? "png" : "jpg");
        }
        for (int i = 0; i < count; i++) {
            pictures.with("class-" + i % 10 + "/" + i + (i % 2 == 0 ? ".png" : ".jpg"), kinds[i % KINDS]);
        }
        time(
                "list, check headers",
                () -> pictures.open(Pictures.source().size(28, 28).get()).check());
        time("decode", () -> pictures.open(Pictures.source().size(28, 28).get()).prepare(Progress.UNHEARD));
        time(
                "find again, verify",
                () -> pictures.open(Pictures.source().size(28, 28).get()).prepare(Progress.UNHEARD));
        time("find again, read", () -> {
            ImageFolder folder = pictures.open(Pictures.source().size(28, 28).get());
            folder.fingerprint();
            assertThat(folder.training().count() + folder.test().count()).isEqualTo(count);
        });
    }

    private static byte[] noise(Random random, String format) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            picture.setRGB(i % SIDE, i / SIDE, (i / 7 % 3 * 60 + random.nextInt(20)) * 0x10203);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void time(String what, Step step) throws IOException {
        long start = System.nanoTime();
        step.run();
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - start) / NANOS);
    }
}
