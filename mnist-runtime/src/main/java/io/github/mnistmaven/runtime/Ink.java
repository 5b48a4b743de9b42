package io.github.mnistmaven.runtime;

/** How the digit stands out in an image; the models have seen white ones on black only. */
public enum Ink {
    /** A bright digit on a dark ground, as in MNIST. */
    WHITE_ON_BLACK,
    /** A dark digit on a bright ground, as on paper; the image is inverted before it is classified. */
    BLACK_ON_WHITE
}
