package io.github.mnistmaven.runtime;

/** The maximum of each window; padding never wins. */
record MaxPooling2D(Windows windows, int channels) implements Layer {

    static MaxPooling2D read(LayerLine line, Shape input, Parameters parameters) throws ModelFormatException {
        return new MaxPooling2D(Windows.ofPool(line, input), input.channels());
    }

    @Override
    public Shape output() {
        return windows.output(channels);
    }

    @Override
    public long window() {
        return windows.size();
    }

    @Override
    public float[] apply(float[] input) {
        return windows.pool(input, channels, this::max);
    }

    private float max(float[] input, int from, int windowY, int windowX) {
        Window rows = windows.rows();
        Window columns = windows.columns();
        float max = Float.NEGATIVE_INFINITY;
        for (int y = rows.first(windowY); y < rows.end(windowY); y++) {
            for (int x = columns.first(windowX); x < columns.end(windowX); x++) {
                max = Math.max(max, input[from + y * columns.input() + x]);
            }
        }
        return max;
    }
}
