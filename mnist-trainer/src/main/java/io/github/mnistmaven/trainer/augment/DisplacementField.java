package io.github.mnistmaven.trainer.augment;

/**
 * How far from its place each pixel of an image is looked up.
 *
 * @param x pixels to the right, row by row
 * @param y pixels downwards, row by row
 */
record DisplacementField(float[] x, float[] y) {

    /** Leaves an image of {@code pixels} pixels as it is. */
    static DisplacementField none(int pixels) {
        return new DisplacementField(new float[pixels], new float[pixels]);
    }
}
