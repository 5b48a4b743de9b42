package io.github.mnistmaven.runtime;

/**
 * How something written stands out in an image of one channel. Models trained on MNIST, or on other images of its
 * format, have seen light ink on dark paper only.
 */
public enum Ink {
    /** Bright on a dark ground, as in MNIST. */
    WHITE_ON_BLACK,
    /** Dark on a bright ground, as on paper; the image is inverted before it is classified. */
    BLACK_ON_WHITE
}
