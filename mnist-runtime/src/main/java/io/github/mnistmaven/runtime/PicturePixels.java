package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Shape;
import java.awt.image.BufferedImage;

/** Makes of a picture of any size what a model sees of it. */
final class PicturePixels {

    private PicturePixels() {}

    /**
     * The pixels of an image of the model's own size, row by row, the channels of a pixel side by side; 0 to 1.
     *
     * @param input what the model takes
     * @throws IllegalArgumentException if that are images of neither one channel nor three, or if they are in colour,
     *     and {@code ink} is black
     */
    static float[] of(BufferedImage image, Shape input, Ink ink) {
        int channels = input.channels();
        boolean inverted = ink == Ink.BLACK_ON_WHITE;
        if (channels != 1 && channels != Planes.COLOUR) {
            throw new IllegalArgumentException(
                    "the model takes images of " + input + "; pass their pixels, not a picture");
        }
        if (inverted && channels == Planes.COLOUR) {
            throw new IllegalArgumentException("the model takes images in colour, of " + input
                    + ", which are never inverted; pass the picture without ink");
        }
        float[] pixels = new float[input.size()];
        float[][] planes = Planes.of(image, channels, inverted ? 1 : 0);
        for (int channel = 0; channel < channels; channel++) {
            float[] scaled =
                    Scaling.scale(planes[channel], image.getWidth(), image.getHeight(), input.width(), input.height());
            for (int i = 0; i < scaled.length; i++) {
                pixels[i * channels + channel] = inverted ? 1 - scaled[i] : scaled[i];
            }
        }
        return pixels;
    }
}
