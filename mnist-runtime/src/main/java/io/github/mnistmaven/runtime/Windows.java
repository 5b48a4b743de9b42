package io.github.mnistmaven.runtime;

/** How a window slides over height and width. */
record Windows(Window rows, Window columns) {

    /**
     * Reads {@code strides}, {@code padding} and the window's size.
     *
     * @param size the key of the window's size
     */
    static Windows read(LayerLine line, String size, Shape input) throws ModelFormatException {
        LayerLine.Size window = line.size(size);
        LayerLine.Size strides = line.size("strides");
        Padding padding = line.padding();
        return new Windows(
                Window.of(input.height(), window.height(), strides.height(), padding),
                Window.of(input.width(), window.width(), strides.width(), padding));
    }

    /** One window on one pixel, as a 1x1 convolution has it. */
    static Windows pixels(Shape image) {
        return new Windows(Window.pixels(image.height()), Window.pixels(image.width()));
    }

    /** The number of pixels that a window covers. */
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
            int in = from + (rows.start(y) + row) * columns.input() + columns.start(0) + column;
            int out = to + y * columns.output();
            for (int x = columns.from(column); x < columns.to(column); x++) {
                output[out + x] += weight * input[in + x * columns.stride()];
            }
        }
    }
}
