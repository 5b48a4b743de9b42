package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;

/**
 * How windows lie on an image, in oneDNN's terms: rows, then columns.
 *
 * @param size the window's sides
 * @param strides from window to window
 * @param before the padding above and to the left
 * @param after the padding below and to the right
 */
record Windowing(long[] size, long[] strides, long[] before, long[] after) {

    /** Keras' windows: {@code same} pads by what the windows need, the smaller half before. */
    static Windowing of(Shape input, Shape output, Size size, Size strides, Padding padding) {
        long rows = padded(input.height(), output.height(), size.height(), strides.height(), padding);
        long columns = padded(input.width(), output.width(), size.width(), strides.width(), padding);
        return new Windowing(
                new long[] {size.height(), size.width()},
                new long[] {strides.height(), strides.width()},
                new long[] {rows / 2, columns / 2},
                new long[] {rows - rows / 2, columns - columns / 2});
    }

    /** One window over the whole image. */
    static Windowing whole(Shape input) {
        long[] sides = {input.height(), input.width()};
        return new Windowing(sides, sides, new long[2], new long[2]);
    }

    private static long padded(int input, int output, int window, int stride, Padding padding) {
        return padding == Padding.SAME ? Math.max(0, (output - 1L) * stride + window - input) : 0;
    }
}
