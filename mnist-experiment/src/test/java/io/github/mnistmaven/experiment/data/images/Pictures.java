package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.model.DataSource.OnBroken;
import io.github.mnistmaven.model.network.Fit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A directory of small gray pictures, of one value each, for tests. */
record Pictures(Path root) {

    /** Writes a picture of 2 by 2 pixels. */
    Pictures with(String name, int value) throws IOException {
        return with(name, value, 2, 2);
    }

    Pictures with(String name, int value, int width, int height) throws IOException {
        return with(name, png(value, width, height));
    }

    Pictures with(String name, byte[] content) throws IOException {
        Path file = root.resolve("pictures").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    /** As many pictures of each class, {@code cat/0.png} to {@code dog/n.png}. */
    Pictures withBoth(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            with("cat/" + i + ".png", i);
            with("dog/" + i + ".png", 100 + i);
        }
        return this;
    }

    Path directory() {
        return root.resolve("pictures");
    }

    DataLocation location() {
        return new DataLocation(directory(), root.resolve("cache"));
    }

    ImageFolder open(ImageDirectory source) throws IOException {
        return ImageFolder.open(source, location());
    }

    static byte[] png(int value, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.getRaster().setSample(x, y, 0, value);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** Gray images of 2 by 2 pixels, half of them to test on, unless a test says otherwise. */
    static Source source() {
        return new Source(
                Optional.of(List.of(2, 2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0.5,
                0,
                OnBroken.FAIL);
    }

    /** What tests vary of a source. */
    record Source(
            Optional<List<Integer>> size,
            Optional<List<String>> classes,
            Optional<String> labels,
            Optional<String> group,
            double test,
            long seed,
            OnBroken onBroken) {

        Source ofAnySize() {
            return new Source(Optional.empty(), classes, labels, group, test, seed, onBroken);
        }

        Source size(int height, int width) {
            return new Source(Optional.of(List.of(height, width)), classes, labels, group, test, seed, onBroken);
        }

        Source classes(String... names) {
            return new Source(size, Optional.of(List.of(names)), labels, group, test, seed, onBroken);
        }

        Source labels(String file) {
            return new Source(size, classes, Optional.of(file), group, test, seed, onBroken);
        }

        Source group(String pattern) {
            return new Source(size, classes, labels, Optional.of(pattern), test, seed, onBroken);
        }

        Source test(double share) {
            return new Source(size, classes, labels, group, share, seed, onBroken);
        }

        Source seed(long other) {
            return new Source(size, classes, labels, group, test, other, onBroken);
        }

        Source skipping() {
            return new Source(size, classes, labels, group, test, seed, OnBroken.SKIP);
        }

        ImageDirectory get() {
            return new ImageDirectory(
                    "pictures", size, 1, Fit.STRETCH, 0, true, classes, labels, group, test, seed, onBroken);
        }
    }
}
