package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import java.util.Optional;

/**
 * The windows that a convolution or a pooling layer looks through.
 *
 * @param size their height and width
 * @param strides the distances between neighbouring ones
 * @param padding what happens at the border
 */
record Windows(Size size, Size strides, Padding padding) {

    /** The windows of {@code layer}; empty if it has none. */
    static Optional<Windows> of(Layer layer) {
        if (layer instanceof Layer.Conv2D convolution) {
            return Optional.of(new Windows(convolution.kernelSize(), convolution.strides(), convolution.padding()));
        } else if (layer instanceof Layer.DepthwiseConv2D convolution) {
            return Optional.of(new Windows(convolution.kernelSize(), convolution.strides(), convolution.padding()));
        } else if (layer instanceof Layer.SeparableConv2D convolution) {
            return Optional.of(new Windows(convolution.kernelSize(), convolution.strides(), convolution.padding()));
        } else if (layer instanceof Layer.MaxPooling2D pooling) {
            return Optional.of(new Windows(pooling.poolSize(), pooling.strides(), pooling.padding()));
        } else if (layer instanceof Layer.AveragePooling2D pooling) {
            return Optional.of(new Windows(pooling.poolSize(), pooling.strides(), pooling.padding()));
        } else {
            return Optional.empty();
        }
    }

    /** Whether at least one window lies on {@code input}. */
    boolean fit(Shape input) {
        return padding == Padding.SAME || size.height() <= input.height() && size.width() <= input.width();
    }

    /** As many values as there are windows on {@code input}, with {@code channels} of each; the windows fit. */
    Shape output(Shape input, int channels) {
        return Shape.image(
                count(input.height(), size.height(), strides.height()),
                count(input.width(), size.width(), strides.width()),
                channels);
    }

    private int count(int length, int window, int stride) {
        return padding == Padding.SAME ? (length + stride - 1) / stride : (length - window) / stride + 1;
    }

    /**
     * Whether the windows of {@code padding: same} leave out more than one row or column of {@code input}, because
     * strides are larger than windows. There is nothing to pad then.
     */
    boolean skip(Shape input) {
        return padding == Padding.SAME
                && (skip(input.height(), size.height(), strides.height())
                        || skip(input.width(), size.width(), strides.width()));
    }

    private boolean skip(int length, int window, int stride) {
        int reach = (count(length, window, stride) - 1) * stride + window;
        return reach < length - 1;
    }
}
