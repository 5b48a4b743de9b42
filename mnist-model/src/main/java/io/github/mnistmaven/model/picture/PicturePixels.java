package io.github.mnistmaven.model.picture;

import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Shape;
import java.awt.image.BufferedImage;

/** Makes of a picture of any size and colour model the image that a network sees. */
public final class PicturePixels {
    private static final int COLOUR = 3;

    private PicturePixels() {}

    /** Whether a picture can become an image of {@code shape}: gray, or red, green and blue. */
    public static boolean make(Shape shape) {
        return shape.isImage() && (shape.channels() == 1 || shape.channels() == COLOUR);
    }

    /**
     * The image that a network sees of a picture.
     *
     * @param picture upright
     * @param image the network's input: height, width, and 1 or 3 channels
     * @return its pixels row by row, the channels of a pixel side by side, 0 (black) to 255 as unsigned bytes; the same
     *     on every machine
     * @throws IllegalArgumentException if no picture becomes such an image
     */
    public static byte[] of(BufferedImage picture, Shape image, Preparation preparation) {
        return of(picture, image, preparation, false);
    }

    /**
     * The image that a network sees of the negative of a picture; borders, and what shows through, stay as they are.
     */
    public static byte[] ofNegative(BufferedImage picture, Shape image, Preparation preparation) {
        return of(picture, image, preparation, true);
    }

    private static byte[] of(BufferedImage picture, Shape image, Preparation preparation, boolean inverted) {
        if (!make(image)) {
            throw new IllegalArgumentException(
                    "a picture becomes an image of 1 or 3 channels, not one of the shape " + image);
        }
        Window window = Window.of(preparation.fit(), picture.getWidth(), picture.getHeight(), image);
        return Resize.of(
                PixelRows.of(picture, preparation.fillValue(), inverted),
                new TriangleFilter(window.columns(), picture.getWidth(), image.width()),
                new TriangleFilter(window.rows(), picture.getHeight(), image.height()),
                image.channels(),
                preparation.fillValue());
    }
}
