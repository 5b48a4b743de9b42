package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What engines lack of the language. */
public final class EngineCoverage {
    /** The types that {@code onednn} trains. One that is new to the language is not among them until the engine has it. */
    private static final Set<Class<? extends Layer>> TRAINED_BY_ONEDNN = Set.of(
            Layer.Conv2D.class,
            Layer.DepthwiseConv2D.class,
            Layer.SeparableConv2D.class,
            Layer.MaxPooling2D.class,
            Layer.AveragePooling2D.class,
            Layer.GlobalMaxPooling2D.class,
            Layer.GlobalAveragePooling2D.class,
            Layer.Flatten.class,
            Layer.Dense.class,
            Layer.Dropout.class,
            Layer.SpatialDropout2D.class,
            Layer.GaussianNoise.class,
            Layer.BatchNormalization.class,
            Layer.Activated.class,
            Layer.Residual.class);

    private EngineCoverage() {}

    /**
     * The layers that {@code dl4j} can't train, in their order; none if it trains the whole network. A model file with one
     * of them is none that DL4J could read.
     */
    public static List<Uncovered> dl4j(List<PlannedLayer> layers) {
        return layers.stream()
                .map(EngineCoverage::dl4j)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The layers that {@code onednn} can't train, in their order; none if it trains the whole network. */
    public static List<Uncovered> onednn(List<PlannedLayer> layers) {
        return onednn(layers, TRAINED_BY_ONEDNN);
    }

    /** The same of a {@code onednn} that trains the types {@code trained}. */
    public static List<Uncovered> onednn(List<PlannedLayer> layers, Set<Class<? extends Layer>> trained) {
        return layers.stream()
                .filter(layer -> !trained.contains(layer.layer().getClass()))
                .map(layer ->
                        new Uncovered(EngineChoice.ONEDNN, layer, layer.layer().keyword(), "engine: auto"))
                .toList();
    }

    private static Optional<Uncovered> dl4j(PlannedLayer layer) {
        // DL4J leaves out the pointwise part then: it fails, or computes something else where the shapes happen to fit
        if (layer.layer() instanceof Layer.SeparableConv2D && layer.input().channels() == 1) {
            return Optional.of(new Uncovered(
                    EngineChoice.DL4J,
                    layer,
                    "separable_conv2d of a single channel",
                    "conv2d, which can learn whatever it can"));
        }
        if (layer.output().isImage() && layer.layer().activation() == Activation.SOFTMAX) {
            return Optional.of(new Uncovered(
                    EngineChoice.DL4J,
                    layer,
                    "softmax over channels, which it takes over columns",
                    "another activation"));
        }
        return layer.layer() instanceof Layer.Windowed windowed ? dl4j(layer, windowed) : Optional.empty();
    }

    // DL4J pads each direction by half of what windows reach beyond the input, and crashes where that is below zero
    private static Optional<Uncovered> dl4j(PlannedLayer layer, Layer.Windowed windowed) {
        Windows windows = Windows.of(windowed);
        return windows.padAndSkip(layer.input())
                ? Optional.of(new Uncovered(
                        EngineChoice.DL4J,
                        layer,
                        "padding: same with windows of " + windows.size() + " and strides of " + windows.strides()
                                + ", which pad the input in one direction and skip some of it in the other",
                        "padding: valid or smaller strides"))
                : Optional.empty();
    }
}
