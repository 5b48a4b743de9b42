package io.github.mnistmaven.experiment.model;

import io.github.mnistmaven.model.network.Keyword;

/** What becomes of pixels, after augmentation, before a network sees them. */
public enum Normalization implements Keyword {
    /** Values from 0 to 1. */
    SCALE,
    /**
     * Values of which each channel has a mean of 0 and a standard deviation of 1 over all pixels of the images that are
     * trained on, without augmentation.
     */
    STANDARDIZE
}
