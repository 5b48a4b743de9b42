package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.model.network.Keyword;

/** What may be odd about an image, the gravest first. */
public enum FindingKind implements Keyword {
    /** A test image equal to a training or validation image, or a validation image equal to a training image. */
    LEAK,
    /** A picture that is there twice, with two labels. */
    CONFLICTING_LABELS,
    /** As a leak, but only nearly equal. */
    NEAR_LEAK,
    /** All of one colour. */
    BLANK,
    /** Equal to an earlier image of the same split. */
    DUPLICATE,
    /** Nearly equal to an earlier image of the same split. */
    NEAR_DUPLICATE,
    /** Far brighter or darker than most. */
    BRIGHTNESS,
    /** Far larger or smaller than most, as its file has it. */
    SIZE
}
