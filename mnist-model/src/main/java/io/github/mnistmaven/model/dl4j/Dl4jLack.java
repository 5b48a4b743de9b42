package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.flat.FlatNetwork;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What DL4J has no form for, or computes otherwise than Keras. */
final class Dl4jLack {

    private Dl4jLack() {}

    static Optional<String> of(TrainedNetwork network) {
        List<PlacedLayer> layers = PlacedLayer.of(network);
        return first(layers, Dl4jLack::of)
                .or(() -> ofLast(layers, network.classes().size()))
                .or(() -> ofParameters(network));
    }

    /** An activation that DL4J has in two ways, neither of them exact. */
    static Optional<String> ofGelu(TrainedNetwork network) {
        return first(
                PlacedLayer.of(network),
                placed -> placed.layer().activation() == Activation.GELU
                        ? lack(placed.layer(), "the exact gelu; its own is up to 0.02 off")
                        : Optional.empty());
    }

    /** The first layer that lacks something, within blocks as well. */
    private static Optional<String> first(List<PlacedLayer> layers, Function<PlacedLayer, Optional<String>> lack) {
        return layers.stream()
                .flatMap(placed -> (placed.layer() instanceof TrainedLayer.Residual
                                ? first(placed.inner(), lack)
                                : lack.apply(placed))
                        .stream())
                .findFirst();
    }

    private static Optional<String> of(PlacedLayer placed) {
        TrainedLayer layer = placed.layer();
        if (layer instanceof TrainedLayer.Flatten) {
            return Optional.empty();
        }
        if (!LayerForms.types().contains(layer.getClass())) {
            return lack(layer, layer.keyword());
        }
        return Dl4jFlaws.ofActivation(layer.activation(), placed.input())
                .or(() -> layer instanceof TrainedLayer.SeparableConv2D
                        ? Dl4jFlaws.ofSeparableConvolution(placed.input())
                        : Optional.empty())
                .or(() -> layer instanceof TrainedLayer.Windowed windowed
                        ? Dl4jFlaws.ofWindows(windowed.windows(), placed.input())
                        : Optional.empty())
                .flatMap(what -> lack(layer, what));
    }

    private static Optional<String> lack(TrainedLayer layer, String what) {
        return Optional.of("layer " + layer.name() + ": DL4J lacks " + what);
    }

    private static Optional<String> ofLast(List<PlacedLayer> layers, int classes) {
        String what = "networks that do not end in softmax over " + classes + " values, one for each class";
        if (layers.isEmpty()) {
            return Optional.of("DL4J lacks " + what);
        }
        PlacedLayer last = layers.get(layers.size() - 1);
        boolean classifies =
                last.output().equals(Shape.vector(classes)) && last.layer().activation() == Activation.SOFTMAX;
        return classifies ? Optional.empty() : lack(last.layer(), what);
    }

    private static Optional<String> ofParameters(TrainedNetwork network) {
        try {
            FlatNetwork.ofKeras(network.input(), network.layers());
            return Optional.empty();
        } catch (InvalidNetworkException e) {
            return Optional.of(e.getMessage());
        } catch (ArithmeticException e) {
            return Optional.of("DL4J lacks networks of more than " + Integer.MAX_VALUE + " parameters");
        }
    }
}
