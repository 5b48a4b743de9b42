package io.github.mnistmaven.runtime;

/** The maximum of each window; padding never wins. */
record MaxPooling2D(Window rows, Window columns, int channels) implements Layer {

    @Override
    public float[] apply(float[] input) {
        float[] output = new float[channels * rows.output() * columns.output()];
        int out = 0;
        for (int channel = 0; channel < channels; channel++) {
            int from = channel * rows.input() * columns.input();
            for (int y = 0; y < rows.output(); y++) {
                for (int x = 0; x < columns.output(); x++) {
                    output[out++] = max(input, from, rows.start(y), columns.start(x));
                }
            }
        }
        return output;
    }

    private float max(float[] input, int from, int top, int left) {
        float max = Float.NEGATIVE_INFINITY;
        for (int y = Math.max(0, top); y < Math.min(rows.input(), top + rows.size()); y++) {
            for (int x = Math.max(0, left); x < Math.min(columns.input(), left + columns.size()); x++) {
                max = Math.max(max, input[from + y * columns.input() + x]);
            }
        }
        return max;
    }
}
