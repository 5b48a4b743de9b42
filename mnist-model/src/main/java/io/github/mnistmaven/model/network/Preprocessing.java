package io.github.mnistmaven.model.network;

/**
 * What becomes of a pixel, from 0 to 255, before the first layer sees it: {@code pixel * scale + offset}. Pixels of one
 * channel are drawings as MNIST's are, 0 for paper and 255 for ink.
 *
 * @param scale finite, not 0
 * @param offset finite
 */
public record Preprocessing(double scale, double offset) {
    /** Values from 0 to 1, as whatever is trained here sees them. */
    public static final Preprocessing UNIT = new Preprocessing(1 / 255.0, 0);

    public Preprocessing {
        if (!Double.isFinite(scale) || scale == 0 || !Double.isFinite(offset)) {
            throw new IllegalArgumentException("pixels can't be scaled by " + scale + " and moved by " + offset);
        }
    }
}
