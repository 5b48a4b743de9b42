package io.github.mnistmaven.experiment.inspection;

/** Images of one colour, but for what compression adds. */
final class Blank {
    /** Of 255. */
    static final int LARGEST_RANGE = 8;

    private Blank() {}

    /** Whether the values of each channel of {@code image} differ by {@link #LARGEST_RANGE} at most. */
    static boolean is(ImageFeatures features, int image) {
        return features.ranges()[image] <= LARGEST_RANGE;
    }
}
