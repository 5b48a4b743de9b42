package io.github.mnistmaven.runtime;

/** What sums begin with. */
final class Biases {

    private Biases() {}

    /** The biases of all filters, for each of {@code pixels}. */
    static float[] of(float[] bias, int pixels) {
        float[] output = new float[pixels * bias.length];
        for (int pixel = 0; pixel < pixels; pixel++) {
            System.arraycopy(bias, 0, output, pixel * bias.length, bias.length);
        }
        return output;
    }
}
