package io.github.mnistmaven.trainer.augment;

/**
 * Cubic convolution of the sixteen pixels around a place, which keeps edges sharp. It swings over at edges, so what
 * leaves the range of 0 to 1 is cut off.
 *
 * @see <a href="https://doi.org/10.1109/TASSP.1981.1163711">Keys, Cubic Convolution Interpolation for Digital Image
 *     Processing, 1981</a>; with its a = -0.5
 */
record Bicubic() implements Interpolator {

    @Override
    public void apply(PaddedPlane plane, Places places, float[] out, int offset, int step) {
        float[] values = plane.values();
        int stride = plane.stride();
        float[] x = places.x();
        float[] y = places.y();
        int to = offset;
        for (int i = 0; i < x.length; i++) {
            // places are positive, so a cast is the floor
            int left = (int) x[i];
            int top = (int) y[i];
            float t = x[i] - left;
            float u = y[i] - top;
            float first = outer(t);
            float second = inner(t);
            float third = inner(1 - t);
            float fourth = outer(1 - t);
            int at = (top - 1) * stride + left - 1;
            float sum = 0;
            for (int tap = 0; tap < 4; tap++) {
                float row =
                        first * values[at] + second * values[at + 1] + third * values[at + 2] + fourth * values[at + 3];
                sum += weight(tap, u) * row;
                at += stride;
            }
            out[to] = Math.min(Math.max(sum, 0), 1);
            to += step;
        }
    }

    private static float weight(int tap, float u) {
        return switch (tap) {
            case 0 -> outer(u);
            case 1 -> inner(u);
            case 2 -> inner(1 - u);
            default -> outer(1 - u);
        };
    }

    /** The weight of a pixel {@code t} away, 0 to 1. */
    private static float inner(float t) {
        return (1.5f * t - 2.5f) * t * t + 1;
    }

    /** The weight of a pixel {@code 1 + t} away, {@code t} being 0 to 1. */
    private static float outer(float t) {
        return ((-0.5f * t + 1) * t - 0.5f) * t;
    }
}
