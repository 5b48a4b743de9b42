package io.github.mnistmaven.trainer.augment;

import java.util.SplittableRandom;

/** Changes an image's values, where they are. */
interface ValueChange {

    /**
     * Changes one image.
     *
     * @param random this change's own random numbers for the image
     * @param image holds the image from {@code offset} on, 0 to 1, which it stays within
     */
    void apply(SplittableRandom random, float[] image, int offset);

    /** What is left of {@code value} between 0 and 1. */
    static float clip(float value) {
        return Math.min(Math.max(value, 0), 1);
    }
}
