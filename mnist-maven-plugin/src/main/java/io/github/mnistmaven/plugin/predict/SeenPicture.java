package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.model.network.ImageFigures;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.runtime.Ink;

/**
 * A picture as the model sees it.
 *
 * @param ink how it was taken
 * @param pixels of the model's own size, row by row, the channels of a pixel side by side; 0 to 1
 * @param figures those of {@code pixels}
 */
record SeenPicture(Ink ink, float[] pixels, ImageFigures figures) {
    /** Between the darkest and the lightest pixel of a picture that shows something. */
    private static final float LEAST_CONTRAST = 0.1f;

    static SeenPicture of(Ink ink, Shape image, float[] pixels) {
        return new SeenPicture(ink, pixels, ImageFigures.of(image, pixels));
    }

    /** Whether nothing is to be seen: all pixels are nearly alike. */
    boolean isEmpty() {
        float darkest = 1;
        float lightest = 0;
        for (float pixel : pixels) {
            darkest = Math.min(darkest, pixel);
            lightest = Math.max(lightest, pixel);
        }
        return lightest - darkest < LEAST_CONTRAST;
    }

    boolean isInverted() {
        return ink == Ink.BLACK_ON_WHITE;
    }
}
