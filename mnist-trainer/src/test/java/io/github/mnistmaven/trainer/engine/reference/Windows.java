package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;

/**
 * Windows over an image, one for each pixel that leaves; with padding {@code same}, the smaller half of it comes first.
 */
record Windows(Shape input, Shape output, Size size, Size strides, Size dilation, Padding padding) {

    /** Those of a layer. */
    static Windows of(Shape input, Shape output, Layer.Windowed layer) {
        return new Windows(input, output, layer.window(), layer.strides(), layer.dilationRate(), layer.padding());
    }

    /** A window for each pixel. */
    static Windows pixels(Shape input, Shape output) {
        return new Windows(input, output, Size.square(1), Size.square(1), Size.square(1), Padding.VALID);
    }

    /** One window, which is the whole image. */
    static Windows whole(Shape image) {
        Size size = new Size(image.height(), image.width());
        return new Windows(
                image, Shape.image(1, 1, image.channels()), size, Size.square(1), Size.square(1), Padding.VALID);
    }

    interface Visitor {

        /**
         * @param out the pixel that leaves
         * @param tap the place in its window, row by row
         * @param in the pixel that lies there
         */
        void visit(int out, int tap, int in);
    }

    int inputPixels() {
        return input.height() * input.width();
    }

    int outputPixels() {
        return output.height() * output.width();
    }

    int taps() {
        return size.height() * size.width();
    }

    /** Every place of every window that is not padding. */
    void forEach(Visitor visitor) {
        int top = before(input.height(), output.height(), size.height(), strides.height(), dilation.height());
        int left = before(input.width(), output.width(), size.width(), strides.width(), dilation.width());
        for (int out = 0; out < outputPixels(); out++) {
            for (int tap = 0; tap < taps(); tap++) {
                int row = out / output.width() * strides.height() - top + tap / size.width() * dilation.height();
                int column = out % output.width() * strides.width() - left + tap % size.width() * dilation.width();
                if (row >= 0 && row < input.height() && column >= 0 && column < input.width()) {
                    visitor.visit(out, tap, row * input.width() + column);
                }
            }
        }
    }

    private int before(int in, int out, int window, int stride, int apart) {
        int reach = (window - 1) * apart + 1;
        return padding == Padding.SAME ? Math.max(0, (out - 1) * stride + reach - in) / 2 : 0;
    }
}
