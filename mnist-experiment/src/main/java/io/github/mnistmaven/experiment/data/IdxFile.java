package io.github.mnistmaven.experiment.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The four files of a data set in MNIST's format, by the names that MNIST gave them. */
enum IdxFile {
    TRAINING_IMAGES("train-images-idx3-ubyte", Kind.IMAGES),
    TRAINING_LABELS("train-labels-idx1-ubyte", Kind.LABELS),
    TEST_IMAGES("t10k-images-idx3-ubyte", Kind.IMAGES),
    TEST_LABELS("t10k-labels-idx1-ubyte", Kind.LABELS);

    /** What a file holds. */
    enum Kind {
        IMAGES("images", List.of("images", "rows", "columns"), 4),
        LABELS("labels", List.of("labels"), 1);

        final String word;

        /** What its dimensions are, the outermost first. */
        final List<String> dimensions;

        /** Of images, the channels of each pixel may be one more. */
        final int mostDimensions;

        Kind(String word, List<String> dimensions, int mostDimensions) {
            this.word = word;
            this.dimensions = dimensions;
            this.mostDimensions = mostDimensions;
        }

        /** Whether a file may have so many. */
        boolean has(int count) {
            return count >= dimensions.size() && count <= mostDimensions;
        }
    }

    static final String GZIP_SUFFIX = ".gz";

    final String unpackedName;
    final Kind kind;

    IdxFile(String unpackedName, Kind kind) {
        this.unpackedName = unpackedName;
        this.kind = kind;
    }

    /** The images or the labels of the training or the test set. */
    static IdxFile of(boolean isOfTraining, Kind kind) {
        if (kind == Kind.IMAGES) {
            return isOfTraining ? TRAINING_IMAGES : TEST_IMAGES;
        }
        return isOfTraining ? TRAINING_LABELS : TEST_LABELS;
    }

    /** All four names, for messages. */
    static String allNames() {
        return Arrays.stream(values()).map(file -> file.unpackedName).collect(Collectors.joining(", "))
                + " (plain or ending in " + GZIP_SUFFIX + ")";
    }
}
