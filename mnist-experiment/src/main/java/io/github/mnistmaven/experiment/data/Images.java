package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.model.Shape;
import java.util.Arrays;

/**
 * Labelled images in memory. The arrays are shared, not copied: nobody writes to them.
 *
 * @param shape the shape of one image
 * @param pixels the images one after the other, row by row, 0 (background) to 255 as unsigned bytes
 * @param labels one label an image, from 0
 */
public record Images(Shape shape, byte[] pixels, byte[] labels) {

    public Images {
        if (pixels.length != (long) labels.length * shape.size()) {
            throw new IllegalArgumentException(
                    pixels.length + " pixels are not " + labels.length + " images of " + shape);
        }
    }

    public int count() {
        return labels.length;
    }

    /** The index in {@link #pixels} at which an image begins. */
    public int offset(int image) {
        return image * shape.size();
    }

    /** A copy of the pixels of one image. */
    public byte[] image(int image) {
        return Arrays.copyOfRange(pixels, offset(image), offset(image + 1));
    }
}
