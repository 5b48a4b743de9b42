package io.github.mnistmaven.trainer.augment;

/**
 * Colours as hue, saturation and value: the hexcone model.
 *
 * @see <a href="https://doi.org/10.1145/800248.807361">Smith, Color Gamut Transform Pairs, 1978</a>
 */
final class Hsv {
    /** Red, green and blue. */
    static final int CHANNELS = 3;

    /** Sixths of a turn from one primary or mixed colour to the next. */
    private static final int SIXTHS = 6;

    private Hsv() {}

    /**
     * Changes hue and saturation of one pixel.
     *
     * @param values hold red, green and blue from {@code at} on, 0 to 1
     * @param turns what is added to the hue, -1 to 1
     * @param factor what the saturation is multiplied by, which stays below 1
     */
    static void change(float[] values, int at, float turns, float factor) {
        float red = values[at];
        float green = values[at + 1];
        float blue = values[at + 2];
        float value = Math.max(red, Math.max(green, blue));
        float range = value - Math.min(red, Math.min(green, blue));
        if (range == 0) {
            return;
        }
        float saturation = Math.min(range / value * factor, 1);
        float hue = hue(red, green, blue, value, range) + SIXTHS * turns;
        hue -= SIXTHS * (float) Math.floor(hue / SIXTHS);
        values[at] = component(Math.abs(hue - 3) - 1, saturation, value);
        values[at + 1] = component(2 - Math.abs(hue - 2), saturation, value);
        values[at + 2] = component(2 - Math.abs(hue - 4), saturation, value);
    }

    /** The hue in sixths of a turn from red over green to blue. */
    private static float hue(float red, float green, float blue, float value, float range) {
        if (value == red) {
            return (green - blue) / range;
        }
        return value == green ? (blue - red) / range + 2 : (red - green) / range + 4;
    }

    /** What is left of a colour of which {@code share} is in the full hue, out of 0 to 1. */
    private static float component(float share, float saturation, float value) {
        return ((ValueChange.clip(share) - 1) * saturation + 1) * value;
    }
}
