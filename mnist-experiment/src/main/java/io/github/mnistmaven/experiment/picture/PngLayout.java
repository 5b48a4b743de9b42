package io.github.mnistmaven.experiment.picture;

import io.github.mnistmaven.model.network.Shape;

/**
 * Where the bytes of an image's pixels are in a PNG: rows of as many bytes, each behind a byte that says how it is
 * filtered.
 *
 * @param height the rows
 * @param width the pixels of a row
 * @param channels the bytes of a pixel: 1 for gray, 3 for red, green and blue
 */
record PngLayout(int height, int width, int channels) {
    private static final int COLOUR = 3;

    static PngLayout of(Shape shape) {
        return new PngLayout(shape.height(), shape.width(), shape.channels() == COLOUR ? COLOUR : 1);
    }

    /** PNG's number for gray or for colour. */
    byte colourType() {
        return (byte) (channels == COLOUR ? 2 : 0);
    }

    /** The bytes of a row. */
    int stride() {
        return Math.multiplyExact(width, channels);
    }

    /** The bytes of all rows, those before them included. */
    int length() {
        return Math.multiplyExact(height, 1 + stride());
    }
}
