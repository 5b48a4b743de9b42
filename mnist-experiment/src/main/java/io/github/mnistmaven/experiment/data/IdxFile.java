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

    /** What a file holds: the third byte of its magic number says unsigned bytes, the fourth counts dimensions. */
    enum Kind {
        IMAGES(0x00000803, "images"),
        LABELS(0x00000801, "labels");

        final int magic;
        final String word;

        Kind(int magic, String word) {
            this.magic = magic;
            this.word = word;
        }

        int dimensions() {
            return magic & 0xFF;
        }
    }

    static final String GZIP_SUFFIX = ".gz";

    final String unpackedName;
    final Kind kind;

    IdxFile(String unpackedName, Kind kind) {
        this.unpackedName = unpackedName;
        this.kind = kind;
    }

    /** The names under which this file is looked for, the preferred one first. */
    List<String> names() {
        return List.of(unpackedName, unpackedName + GZIP_SUFFIX);
    }

    /** All four names, for messages. */
    static String allNames() {
        return Arrays.stream(values()).map(file -> file.unpackedName).collect(Collectors.joining(", "))
                + " (plain or ending in " + GZIP_SUFFIX + ")";
    }
}
