package io.github.mnistmaven.runtime;

/** The mean of each window; padding is not counted. */
record AveragePooling2D(Windows windows, int channels) implements Layer {

    static AveragePooling2D read(LayerLine line, Shape input, Parameters parameters) throws ModelFormatException {
        return new AveragePooling2D(Windows.ofPool(line, input), input.channels());
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
        return windows.pool(input, channels, this::mean);
    }

    private float mean(float[] input, int from, int windowY, int windowX) {
        Window rows = windows.rows();
        Window columns = windows.columns();
        int height = rows.end(windowY) - rows.first(windowY);
        int width = columns.end(windowX) - columns.first(windowX);
        double sum = 0;
        for (int y = rows.first(windowY); y < rows.end(windowY); y++) {
            for (int x = columns.first(windowX); x < columns.end(windowX); x++) {
                sum += input[from + y * columns.input() + x];
            }
        }
        return (float) (sum / (height * width));
    }
}
