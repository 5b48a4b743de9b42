package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.picture.Picture;
import java.util.List;
import java.util.stream.Stream;

/**
 * A training image, and what augmentation makes of it.
 *
 * @param index the image's place in the training set's file, from 0
 * @param label the label of its class
 * @param original the image as it is
 * @param versions what training saw of it in the first {@link #VERSIONS} epochs, or would have seen, rounded
 */
public record AugmentedExample(int index, int label, Picture original, List<Picture> versions) {
    /** The most of them in a record, each of another class. */
    public static final int MOST = 10;

    public static final int VERSIONS = 3;

    public AugmentedExample {
        versions = List.copyOf(versions);
    }

    /** The original and its versions. */
    public List<Picture> pictures() {
        return Stream.concat(Stream.of(original), versions.stream()).toList();
    }
}
