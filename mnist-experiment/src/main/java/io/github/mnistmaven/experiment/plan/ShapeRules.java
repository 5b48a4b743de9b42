package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.Fit.DoesNotFit;
import io.github.mnistmaven.experiment.plan.Fit.Fits;
import java.util.List;
import java.util.function.BiFunction;

/** What each type of layer makes of its input: one rule a type, with Keras' formulas. */
final class ShapeRules {

    private record Rule<L extends Layer>(Class<L> type, BiFunction<L, Shape, Fit> fit) {
        Fit apply(Layer layer, Shape input) {
            return fit.apply(type.cast(layer), input);
        }
    }

    private static final List<Rule<?>> RULES = List.of(
            new Rule<>(Layer.Conv2D.class, ShapeRules::conv2d),
            new Rule<>(Layer.MaxPooling2D.class, ShapeRules::maxPooling2d),
            new Rule<>(Layer.Flatten.class, ShapeRules::flatten),
            new Rule<>(Layer.Dense.class, ShapeRules::dense),
            new Rule<>(Layer.Dropout.class, (dropout, input) -> new Fits(input, 0)));

    private ShapeRules() {}

    static Fit fit(Layer layer, Shape input) {
        return RULES.stream()
                .filter(rule -> rule.type().isInstance(layer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for " + layer))
                .apply(layer, input);
    }

    private static Fit conv2d(Layer.Conv2D layer, Shape input) {
        if (!input.isImage()) {
            return new DoesNotFit("", "but a convolution needs height, width and channels; move it before '- flatten'");
        }
        if (!hasRoom(input, layer.kernelSize(), layer.padding())) {
            return new DoesNotFit(
                    "kernel_size",
                    "kernel " + layer.kernelSize() + " does not fit; use padding: same or an earlier layer");
        }
        Shape output = windows(input, layer.kernelSize(), layer.strides(), layer.padding(), layer.filters());
        long weights = (long) layer.kernelSize().height() * layer.kernelSize().width() * input.channels();
        return new Fits(output, (weights + 1) * layer.filters());
    }

    private static Fit maxPooling2d(Layer.MaxPooling2D layer, Shape input) {
        if (!input.isImage()) {
            return new DoesNotFit("", "but pooling needs height, width and channels; move it before '- flatten'");
        }
        if (!hasRoom(input, layer.poolSize(), layer.padding())) {
            return new DoesNotFit(
                    "pool_size",
                    "pool " + layer.poolSize() + " does not fit; use padding: same or a smaller pool_size");
        }
        return new Fits(windows(input, layer.poolSize(), layer.strides(), layer.padding(), input.channels()), 0);
    }

    private static Fit flatten(Layer.Flatten layer, Shape input) {
        return input.isImage()
                ? new Fits(Shape.vector(input.size()), 0)
                : new DoesNotFit("", "already flat; remove this layer");
    }

    private static Fit dense(Layer.Dense layer, Shape input) {
        return input.isImage()
                ? new DoesNotFit("", "but a dense layer needs a vector; add '- flatten' before it")
                : new Fits(Shape.vector(layer.units()), (input.channels() + 1L) * layer.units());
    }

    private static boolean hasRoom(Shape input, Size window, Padding padding) {
        return padding == Padding.SAME || window.height() <= input.height() && window.width() <= input.width();
    }

    private static Shape windows(Shape input, Size window, Size strides, Padding padding, int channels) {
        return Shape.image(
                windows(input.height(), window.height(), strides.height(), padding),
                windows(input.width(), window.width(), strides.width(), padding),
                channels);
    }

    private static int windows(int length, int window, int stride, Padding padding) {
        return padding == Padding.SAME ? (length + stride - 1) / stride : (length - window) / stride + 1;
    }
}
