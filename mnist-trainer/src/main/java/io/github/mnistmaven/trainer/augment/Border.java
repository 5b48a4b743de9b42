package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.FillMode;

/** Where places beyond an image's border lead. */
final class Border {
    private Border() {}

    /**
     * The pixel that is found at {@code place} of a line of pixels, which may be far beyond its ends.
     *
     * @param mode not constant if the place is beyond them
     * @param length the number of pixels, at least 1
     */
    static int pixel(FillMode mode, int place, int length) {
        return switch (mode) {
            case CONSTANT -> place;
            case NEAREST -> Math.min(Math.max(place, 0), length - 1);
            case REFLECT -> {
                int folded = Math.floorMod(place, 2 * length);
                yield folded < length ? folded : 2 * length - 1 - folded;
            }
            case WRAP -> Math.floorMod(place, length);
        };
    }

    /**
     * Brings places back to within half a pixel of a line's ends, or a pixel, where what lies beyond repeats the image.
     *
     * @param start the place of the first pixel
     */
    static void fold(FillMode mode, float[] places, float start, int length) {
        switch (mode) {
            case CONSTANT, NEAREST -> {
                // what lies there is the same however far away
            }
            case REFLECT -> reflect(places, start, length);
            case WRAP -> wrap(places, start, length);
        }
    }

    private static void reflect(float[] places, float start, int length) {
        float edge = start - 0.5f;
        float period = 2f * length;
        for (int i = 0; i < places.length; i++) {
            float fromEdge = places[i] - edge;
            float folded = fromEdge - period * (float) Math.floor(fromEdge / period);
            places[i] = edge + Math.min(folded, period - folded);
        }
    }

    private static void wrap(float[] places, float start, int length) {
        for (int i = 0; i < places.length; i++) {
            float fromFirst = places[i] - start;
            places[i] = start + fromFirst - length * (float) Math.floor(fromFirst / length);
        }
    }
}
