package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import java.util.List;
import java.util.Optional;

/** What engines lack of the language. Every layer that is not named here is one that the engine trains. */
public final class EngineCoverage {

    private EngineCoverage() {}

    /**
     * The layers that {@code dl4j} can't train, in their order; none if it trains the whole network. They can't be written
     * to a model file either, which holds a network of DL4J whatever trained it.
     */
    public static List<Uncovered> dl4j(List<PlannedLayer> layers) {
        return layers.stream()
                .map(EngineCoverage::dl4j)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The layers that {@code onednn} can't train, in their order; none if it trains the whole network. */
    public static List<Uncovered> onednn(List<PlannedLayer> layers) {
        return layers.stream()
                .map(EngineCoverage::onednn)
                .flatMap(Optional::stream)
                .toList();
    }

    // DL4J pads each direction by half of what windows reach beyond the input, and crashes where that is below zero
    private static Optional<Uncovered> dl4j(PlannedLayer layer) {
        return Windows.of(layer.layer())
                .filter(windows -> windows.padAndSkip(layer.input()))
                .map(windows -> new Uncovered(
                        EngineChoice.DL4J,
                        layer,
                        "padding: same with windows of " + windows.size() + " and strides of " + windows.strides()
                                + ", which pad the input in one direction and skip some of it in the other",
                        "padding: valid or smaller strides"));
    }

    private static Optional<Uncovered> onednn(PlannedLayer layer) {
        boolean lacking =
                layer.layer() instanceof Layer.DepthwiseConv2D || layer.layer() instanceof Layer.SeparableConv2D;
        return lacking
                ? Optional.of(
                        new Uncovered(EngineChoice.ONEDNN, layer, layer.layer().keyword(), "conv2d"))
                : Optional.empty();
    }
}
