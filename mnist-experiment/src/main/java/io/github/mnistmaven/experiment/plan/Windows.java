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
     * Whether {@code padding: same} pads {@code input} in one direction, while strides larger than the windows leave out
     * more than one row or column in the other.
     */
    boolean padAndSkip(Shape input) {
        int height = missing(input.height(), size.height(), strides.height());
        int width = missing(input.width(), size.width(), strides.width());
        return padding == Padding.SAME && Math.max(height, width) > 0 && Math.min(height, width) < -1;
    }

    /** By how much the windows reach beyond the input; below 0 if they leave out some of it. */
    private int missing(int length, int window, int stride) {
        return (count(length, window, stride) - 1) * stride + window - length;
    }
}
