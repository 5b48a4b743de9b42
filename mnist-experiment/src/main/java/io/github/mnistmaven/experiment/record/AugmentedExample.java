package io.github.mnistmaven.experiment.record;

import java.util.List;

/**
 * A training image, and what augmentation makes of it.
 *
 * @param index the image's place in the training set's file, from 0
 * @param label the label of its class
 * @param original the image as it is, row by row, a byte a value, {@link PackBits} in Base64
 * @param versions what training saw of it in the first {@link #VERSIONS} epochs, or would have seen; likewise, rounded
 */
public record AugmentedExample(int index, int label, String original, List<String> versions) {
    public static final int VERSIONS = 3;

    public AugmentedExample {
        versions = List.copyOf(versions);
    }

    /**
     * The original's values, 0 (background) to 255, row by row.
     *
     * @param length how many there are
     * @throws IllegalArgumentException if there are others
     */
    public byte[] decodedOriginal(int length) {
        return PackBits.fromBase64(original, length);
    }

    /**
     * The versions' values, likewise.
     *
     * @throws IllegalArgumentException if one has others
     */
    public List<byte[]> decodedVersions(int length) {
        return versions.stream()
                .map(version -> PackBits.fromBase64(version, length))
                .toList();
    }
}
