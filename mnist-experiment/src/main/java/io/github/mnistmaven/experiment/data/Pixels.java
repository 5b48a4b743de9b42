package io.github.mnistmaven.experiment.data;

/** The pixels of images, wherever they lie. Implementations are thread-safe. */
@FunctionalInterface
public interface Pixels {

    /**
     * Copies the pixels of one image.
     *
     * @param image the image's index
     * @param into receives them from {@code offset} on, row by row, the channels of a pixel side by side, as unsigned
     *     bytes
     */
    void read(int image, byte[] into, int offset);
}
