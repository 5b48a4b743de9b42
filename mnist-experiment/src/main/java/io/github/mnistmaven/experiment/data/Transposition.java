package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.model.network.Shape;

/**
 * Exchanges rows and columns of images. EMNIST's are stored column by column: "inverted horizontally and rotated 90
 * degrees anti-clockwise", as those say who publish it, which is the same.
 *
 * @param stored the shape of an image as it is stored
 */
record Transposition(Shape stored) {

    /** The shape of an image once it is transposed. */
    Shape shape() {
        return Shape.image(stored.width(), stored.height(), stored.channels());
    }

    /** Transposes images, in place. */
    void apply(byte[] images) {
        byte[] image = new byte[stored.size()];
        for (int start = 0; start < images.length; start += image.length) {
            System.arraycopy(images, start, image, 0, image.length);
            transpose(image, images, start);
        }
    }

    private void transpose(byte[] from, byte[] to, int start) {
        int channels = stored.channels();
        int at = start;
        for (int column = 0; column < stored.width(); column++) {
            for (int row = 0; row < stored.height(); row++) {
                System.arraycopy(from, (row * stored.width() + column) * channels, to, at, channels);
                at += channels;
            }
        }
    }
}
