package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;

/** How a window slides over height and width. */
record Windows(Window rows, Window columns) {

    /** Those of a layer that takes {@code input}. */
    static Windows of(TrainedLayer.Windowed layer, Shape input) {
        Size size = layer.window();
        Size dilation = layer.dilationRate();
        Size strides = layer.strides();
        Shape output = layer.output(input);
        return new Windows(
                Window.of(
                        input.height(),
                        size.height(),
                        dilation.height(),
                        strides.height(),
                        layer.padding(),
                        output.height()),
                Window.of(
                        input.width(),
                        size.width(),
                        dilation.width(),
                        strides.width(),
                        layer.padding(),
                        output.width()));
    }

    /** One window on each pixel, as a 1x1 convolution has it. */
    static Windows pixels(Shape image) {
        return new Windows(Window.pixels(image.height()), Window.pixels(image.width()));
    }

    /** What to do with a pixel that a tap of a window looks at. */
    @FunctionalInterface
    interface Tap {

        /**
         * Looks at a pixel.
         *
         * @param window the number of the window, row by row
         * @param tap the number of the tap in its window, row by row
         * @param pixel the number of the input's pixel, row by row
         */
        void see(int window, int tap, int pixel);
    }

    /** The number of windows. */
    int count() {
        return rows.output() * columns.output();
    }

    /** Goes over all taps that lie in the input, window by window. */
    void forEach(Tap tap) {
        for (int y = 0; y < rows.output(); y++) {
            for (int x = 0; x < columns.output(); x++) {
                over(y, x, tap);
            }
        }
    }

    private void over(int y, int x, Tap tap) {
        int window = y * columns.output() + x;
        int first = columns.firstTap(x);
        int end = columns.endTap(x);
        for (int row = rows.firstTap(y); row < rows.endTap(y); row++) {
            int pixels = rows.position(y, row) * columns.input();
            int taps = row * columns.size();
            for (int column = first; column < end; column++) {
                tap.see(window, taps + column, pixels + columns.position(x, column));
            }
        }
    }
}
