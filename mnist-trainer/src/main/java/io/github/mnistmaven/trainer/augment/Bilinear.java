package io.github.mnistmaven.trainer.augment;

/** The four pixels around a place, each weighed by how near it is. */
record Bilinear() implements Interpolator {

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
            float right = x[i] - left;
            int at = top * stride + left;
            float above = mix(values[at], values[at + 1], right);
            float below = mix(values[at + stride], values[at + stride + 1], right);
            out[to] = mix(above, below, y[i] - top);
            to += step;
        }
    }

    private static float mix(float from, float to, float share) {
        return from + share * (to - from);
    }
}
