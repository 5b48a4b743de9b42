package io.github.mnistmaven.runtime;

/** How a window slides over height and width. */
record Windows(Window rows, Window columns) {

    /** Those of a pooling layer. */
    static Windows ofPool(LayerLine line, Shape input) throws ModelFormatException {
        return read(line, "pool_size", new LayerLine.Size(1, 1), input);
    }

    /** Those of a convolution. */
    static Windows ofKernel(LayerLine line, Shape input) throws ModelFormatException {
        return read(line, "kernel_size", line.dilationRate(), input);
    }

    private static Windows read(LayerLine line, String size, LayerLine.Size dilation, Shape input)
            throws ModelFormatException {
        LayerLine.Size window = line.size(size);
        LayerLine.Size strides = line.size("strides");
        Padding padding = line.padding();
        return new Windows(
                Window.of(input.height(), window.height(), dilation.height(), strides.height(), padding),
                Window.of(input.width(), window.width(), dilation.width(), strides.width(), padding));
    }

    /** One window on one pixel, as a 1x1 convolution has it. */
    static Windows pixels(Shape image) {
        return new Windows(Window.pixels(image.height()), Window.pixels(image.width()));
    }

    /** The number of pixels that a window looks at. */
    int size() {
        return rows.size() * columns.size();
    }

    /** The number of pixels in one channel of the input. */
    int inputSize() {
        return rows.input() * columns.input();
    }

    /** The number of windows. */
    int outputSize() {
        return rows.output() * columns.output();
    }

    /** The shape of an image of one pixel a window. */
    Shape output(int channels) {
        return new Shape(rows.output(), columns.output(), channels);
    }

    /** What is left of one window of one channel, which begins at {@code from}. */
    @FunctionalInterface
    interface Pooling {
        float apply(float[] input, int from, int windowY, int windowX);
    }

    /** One value a window: channel by channel, row by row. */
    float[] pool(float[] input, int channels, Pooling pooling) {
        float[] output = new float[channels * outputSize()];
        int out = 0;
        for (int channel = 0; channel < channels; channel++) {
            int from = channel * inputSize();
            for (int y = 0; y < rows.output(); y++) {
                for (int x = 0; x < columns.output(); x++) {
                    output[out++] = pooling.apply(input, from, y, x);
                }
            }
        }
        return output;
    }

    /**
     * Adds to one channel of an output what a kernel makes of one channel of an input.
     *
     * @param from where the input's channel begins
     * @param kernel weights, row by row
     * @param firstWeight where those for the two channels begin
     * @param to where the output's channel begins
     */
    void addCorrelation(float[] input, int from, float[] kernel, int firstWeight, float[] output, int to) {
        int weight = firstWeight;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                addTap(input, from, output, to, row, column, kernel[weight++]);
            }
        }
    }

    private void addTap(float[] input, int from, float[] output, int to, int row, int column, float weight) {
        for (int y = rows.from(row); y < rows.to(row); y++) {
            int in = from
                    + (rows.start(y) + rows.offset(row)) * columns.input()
                    + columns.start(0)
                    + columns.offset(column);
            int out = to + y * columns.output();
            for (int x = columns.from(column); x < columns.to(column); x++) {
                output[out + x] += weight * input[in + x * columns.stride()];
            }
        }
    }
}
