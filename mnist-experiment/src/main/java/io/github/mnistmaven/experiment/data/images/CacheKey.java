package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Preparation;
import java.nio.file.Path;
import java.util.List;

/**
 * Which cache holds the pixels of a data set.
 *
 * @param settings all that pixels depend on besides the pictures themselves
 * @param name of the file
 */
record CacheKey(String settings, String name) {
    /** Raised whenever the same picture becomes other pixels than before. */
    private static final int PIXELS = 1;

    private static final int DIGITS = 16;

    static CacheKey of(ImageDirectory source, Path directory) {
        Preparation preparation = source.preparation();
        String settings = String.join(
                " ",
                "pixels " + PIXELS,
                "size " + source.size().orElse(List.of()),
                "channels " + source.channels(),
                "fit " + preparation.fit().keyword(),
                "fill " + preparation.fillValue(),
                "exif " + preparation.exif());
        // experiments with other classes or labels of the same directory keep files of their own
        String whose = String.join(
                "\n",
                directory.toString(),
                settings,
                source.labels().toString(),
                source.classes().toString());
        return new CacheKey(settings, Sha256.of(whose).substring(0, DIGITS) + ".pixels");
    }
}
