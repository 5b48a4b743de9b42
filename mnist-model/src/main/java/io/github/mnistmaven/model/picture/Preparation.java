package io.github.mnistmaven.model.picture;

import io.github.mnistmaven.model.network.Shape;
import java.awt.image.BufferedImage;

/**
 * How a picture becomes an image of the size and the channels that a network takes: a part of what a model is, since
 * pictures that are prepared otherwise look otherwise to it.
 *
 * @param fit what of the picture fills the image
 * @param fill 0 (black) to 255: the value of all channels of borders, and what shows through where a picture is
 *     transparent
 * @param exif whether whoever reads a file turns the picture upright, as EXIF says; of no concern to {@link #pixels}
 */
public record Preparation(Fit fit, int fill, boolean exif) {
    /** Of models that say nothing. */
    public static final Preparation DEFAULT = new Preparation(Fit.STRETCH, 0, true);

    private static final int COLOUR = 3;
    private static final int MOST = 255;

    /** @throws IllegalArgumentException if {@code fill} is out of range */
    public Preparation {
        if (fill < 0 || fill > MOST) {
            throw new IllegalArgumentException("a fill is 0 to 255, not " + fill);
        }
    }

    /** Whether a picture can become an image of {@code shape}: gray, or red, green and blue. */
    public static boolean makes(Shape shape) {
        return shape.isImage() && (shape.channels() == 1 || shape.channels() == COLOUR);
    }

    /**
     * The image that a network sees of a picture.
     *
     * @param picture of any size and colour model, upright
     * @param image the network's input: height, width, and 1 or 3 channels
     * @return its pixels row by row, the channels of a pixel side by side, 0 (black) to 255 as unsigned bytes
     * @throws IllegalArgumentException if no picture {@link #makes} such an image
     */
    public byte[] pixels(BufferedImage picture, Shape image) {
        return pixels(picture, image, false);
    }

    /**
     * The image that a network sees of a picture, or of its negative.
     *
     * @param inverted whether every sample {@code s} of the picture is taken for {@code 255 - s}; {@code fill} is not
     */
    public byte[] pixels(BufferedImage picture, Shape image, boolean inverted) {
        if (!makes(image)) {
            throw new IllegalArgumentException(
                    "a picture becomes an image of 1 or 3 channels; expected " + image + " of it");
        }
        PixelRows rows = PixelRows.of(picture, fill, inverted);
        Fit.Window window = fit.window(picture.getWidth(), picture.getHeight(), image);
        return Resize.of(
                rows,
                new TriangleFilter(window.columns(), picture.getWidth(), image.width()),
                new TriangleFilter(window.rows(), picture.getHeight(), image.height()),
                image.channels(),
                fill);
    }
}
