package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;

/**
 * How windows lie on an image, in oneDNN's terms: rows, then columns.
 *
 * @param size the window's sides, not dilated
 * @param strides from window to window
 * @param skipped the number of pixels between neighbours in a window: 0 if it is not dilated
 * @param before the padding above and to the left
 * @param after the padding below and to the right
 */
record Windowing(long[] size, long[] strides, long[] skipped, long[] before, long[] after) {

    /** Keras' windows: {@code same} pads by what the windows need, the smaller half before. */
    static Windowing of(Shape input, Shape output, Layer.Windowed layer) {
        long[] size = sides(layer.window());
        long[] strides = sides(layer.strides());
        long[] skipped = {
            layer.dilationRate().height() - 1L, layer.dilationRate().width() - 1L
        };
        long[] in = {input.height(), input.width()};
        long[] out = {output.height(), output.width()};
        long[] before = new long[2];
        long[] after = new long[2];
        for (int i = 0; i < 2 && layer.padding() == Padding.SAME; i++) {
            long reach = size[i] + (size[i] - 1) * skipped[i];
            long padded = Math.max(0, (out[i] - 1) * strides[i] + reach - in[i]);
            before[i] = padded / 2;
            after[i] = padded - before[i];
        }
        return new Windowing(size, strides, skipped, before, after);
    }

    private static long[] sides(Size size) {
        return new long[] {size.height(), size.width()};
    }

    /** One window over the whole image. */
    static Windowing whole(Shape input) {
        long[] sides = {input.height(), input.width()};
        return new Windowing(sides, sides, new long[2], new long[2], new long[2]);
    }

    /** One window a pixel. */
    static Windowing pixels() {
        return whole(Shape.image(1, 1, 1));
    }
}
