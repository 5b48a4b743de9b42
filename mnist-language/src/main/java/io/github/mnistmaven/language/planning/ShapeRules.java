package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.Windows;
import io.github.mnistmaven.language.planning.Fit.DoesNotFit;
import io.github.mnistmaven.language.planning.Fit.Fits;
import java.util.List;
import java.util.function.BiFunction;

/** What each type of layer makes of its input: one rule a type, with Keras' formulas. */
final class ShapeRules {
    private static final long MOST_CHANNELS = 65_536;
    private static final String NEEDS_IMAGES =
            " needs height, width and channels; move it before flatten or global pooling";

    private record Rule<L extends Layer>(Class<L> type, BiFunction<L, Shape, Fit> fit) {
        Fit apply(Layer layer, Shape input) {
            return fit.apply(type.cast(layer), input);
        }
    }

    private static final List<Rule<?>> RULES = List.of(
            new Rule<>(Layer.Conv2D.class, ShapeRules::conv2d),
            new Rule<>(Layer.DepthwiseConv2D.class, ShapeRules::depthwiseConv2d),
            new Rule<>(Layer.SeparableConv2D.class, ShapeRules::separableConv2d),
            new Rule<>(Layer.MaxPooling2D.class, ShapeRules::pooling),
            new Rule<>(Layer.AveragePooling2D.class, ShapeRules::pooling),
            new Rule<>(Layer.GlobalMaxPooling2D.class, ShapeRules::globalPooling),
            new Rule<>(Layer.GlobalAveragePooling2D.class, ShapeRules::globalPooling),
            new Rule<>(Layer.Flatten.class, ShapeRules::flatten),
            new Rule<>(Layer.Dense.class, ShapeRules::dense),
            new Rule<>(Layer.Dropout.class, ShapeRules::unchanged),
            new Rule<>(Layer.SpatialDropout2D.class, ShapeRules::spatialDropout2d),
            new Rule<>(Layer.GaussianNoise.class, ShapeRules::unchanged),
            new Rule<>(Layer.BatchNormalization.class, ShapeRules::unchanged),
            new Rule<>(Layer.Activated.class, ShapeRules::unchanged),
            new Rule<>(Layer.Residual.class, ShapeRules::unchanged));

    private ShapeRules() {}

    /** What {@code layer} makes of {@code input}; of a residual block, what it has to make of it. */
    static Fit fit(Layer layer, Shape input) {
        return RULES.stream()
                .filter(rule -> rule.type().isInstance(layer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for " + layer))
                .apply(layer, input);
    }

    private static Fit conv2d(Layer.Conv2D layer, Shape input) {
        return convolution(layer, input, layer.filters());
    }

    private static Fit depthwiseConv2d(Layer.DepthwiseConv2D layer, Shape input) {
        long channels = (long) input.channels() * layer.depthMultiplier();
        return channels > MOST_CHANNELS
                ? tooDeep(layer.depthMultiplier(), channels)
                : convolution(layer, input, (int) channels);
    }

    private static Fit separableConv2d(Layer.SeparableConv2D layer, Shape input) {
        long channels = (long) input.channels() * layer.depthMultiplier();
        return channels > MOST_CHANNELS
                ? tooDeep(layer.depthMultiplier(), channels)
                : convolution(layer, input, layer.filters());
    }

    private static Fit tooDeep(int depthMultiplier, long channels) {
        return new DoesNotFit(
                "depth_multiplier",
                "depth_multiplier " + depthMultiplier + " makes " + channels + " channels of it, more than the "
                        + MOST_CHANNELS + " that are supported; lower it");
    }

    private static Fit convolution(Layer.Windowed layer, Shape input, int channels) {
        if (!input.isImage()) {
            return new DoesNotFit("", "but a convolution" + NEEDS_IMAGES);
        }
        Windows windows = Windows.of(layer);
        return windows.fit(input)
                ? new Fits(windows.output(input, channels))
                : new DoesNotFit(
                        "kernel_size",
                        "kernel " + kernelText(layer, windows)
                                + " does not fit; use padding: same or an earlier layer");
    }

    private static String kernelText(Layer.Windowed layer, Windows windows) {
        return layer.window().equals(windows.size())
                ? windows.size().toString()
                : layer.window() + ", dilated to " + windows.size() + ",";
    }

    private static Fit pooling(Layer.Windowed layer, Shape input) {
        if (!input.isImage()) {
            return new DoesNotFit("", "but pooling" + NEEDS_IMAGES);
        }
        Windows windows = Windows.of(layer);
        return windows.fit(input)
                ? new Fits(windows.output(input, input.channels()))
                : new DoesNotFit(
                        "pool_size",
                        "pool " + windows.size() + " does not fit; use padding: same or a smaller pool_size");
    }

    private static Fit globalPooling(Layer layer, Shape input) {
        return input.isImage()
                ? new Fits(Shape.vector(input.channels()))
                : new DoesNotFit("", "but pooling" + NEEDS_IMAGES);
    }

    private static Fit flatten(Layer.Flatten layer, Shape input) {
        return input.isImage()
                ? new Fits(Shape.vector(input.size()))
                : new DoesNotFit("", "already flat; remove this layer");
    }

    private static Fit dense(Layer.Dense layer, Shape input) {
        return input.isImage()
                ? new DoesNotFit("", "but a dense layer needs a vector; add '- flatten' before it")
                : new Fits(Shape.vector(layer.units()));
    }

    private static Fit spatialDropout2d(Layer.SpatialDropout2D layer, Shape input) {
        return input.isImage()
                ? unchanged(layer, input)
                : new DoesNotFit("", "but spatial_dropout2d" + NEEDS_IMAGES + ", or use dropout");
    }

    private static Fit unchanged(Layer layer, Shape input) {
        return new Fits(input);
    }
}
