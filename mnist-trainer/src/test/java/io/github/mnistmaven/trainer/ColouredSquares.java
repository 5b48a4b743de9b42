package io.github.mnistmaven.trainer;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Images in colour, drawn: a square of its class's colour anywhere on a dark ground that is full of noise. */
public final class ColouredSquares implements Dataset {
    public static final Shape IMAGE = Shape.image(16, 12, 3);

    /** Whatever somebody may call a class. */
    public static final List<String> CLASSES = List.of(
            "red",
            "<script>document.title='owned'</script>",
            "\"blue\" & 'cyan' </li>",
            "\u05e6\u05d4\u05d5\u05d1 (right to left) \u202e",
            "a name that is longer than anybody would call a class of images of coloured squares, " + "x".repeat(80),
            "${1 + 1} \\u003c",
            "\u767d");

    private static final int[] COLOURS = {0xE02020, 0x20C020, 0x2040F0, 0xE0D020, 0xE020D0, 0x20D0D0, 0xF0F0F0};
    private static final int SIDE = 6;
    private static final int TRAINING = 420;
    private static final int OTHERS = 70;

    @Override
    public DatasetFacts facts() {
        return new DatasetFacts(IMAGE, CLASSES, TRAINING, OTHERS, OTHERS);
    }

    @Override
    public String fingerprint() {
        return Sha256.of(training().image(0));
    }

    @Override
    public Images training() {
        return drawn(TRAINING, 1);
    }

    @Override
    public Optional<Images> validation() {
        return Optional.of(drawn(OTHERS, 2));
    }

    @Override
    public Images test() {
        return drawn(OTHERS, 3);
    }

    private static Images drawn(int count, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[count * IMAGE.size()];
        int[] labels = new int[count];
        for (int image = 0; image < count; image++) {
            int label = image % CLASSES.size();
            labels[image] = label;
            int top = random.nextInt(IMAGE.height() - SIDE);
            int left = random.nextInt(IMAGE.width() - SIDE);
            for (int i = 0; i < IMAGE.size(); i++) {
                int y = i / 3 / IMAGE.width();
                int x = i / 3 % IMAGE.width();
                boolean inside = y >= top && y < top + SIDE && x >= left && x < left + SIDE;
                int value = inside ? COLOURS[label] >> 16 - i % 3 * 8 & 0xFF : 40;
                pixels[image * IMAGE.size() + i] = (byte) Math.min(255, Math.max(0, value + random.nextInt(60) - 30));
            }
        }
        return new Images(IMAGE, pixels, labels);
    }
}
