package io.github.mnistmaven.trainer.augment;

/** The value of the nearest pixel; of two that are equally near, the one to the right or below. */
record Nearest() implements Interpolator {

    @Override
    public void apply(PaddedPlane plane, Places places, float[] out, int offset, int step) {
        float[] values = plane.values();
        int stride = plane.stride();
        float[] x = places.x();
        float[] y = places.y();
        int to = offset;
        for (int i = 0; i < x.length; i++) {
            out[to] = values[(int) (y[i] + 0.5f) * stride + (int) (x[i] + 0.5f)];
            to += step;
        }
    }
}
