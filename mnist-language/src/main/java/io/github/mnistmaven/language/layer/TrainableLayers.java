package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.model.flat.FlatNetwork;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The layers of a trained network as layers of an experiment, to train them further. How weights were initialised and
 * held down is not known of a trained network: that is as the language has it by default.
 *
 * <p>Layers with weights are the same, in the same order; of those without, what does nothing is left out.
 */
public final class TrainableLayers {
    private static final List<Integer> CHANNELS_FIRST = List.of(3, 1, 2);

    private final boolean trainable;
    private final Consumer<String> problems;
    private final List<TrainableLayer> layers = new ArrayList<>();

    private TrainableLayers(boolean trainable, Consumer<String> problems) {
        this.trainable = trainable;
        this.problems = problems;
    }

    /**
     * The layers of {@code network}; all of them if there is no problem.
     *
     * @param trainable whether training changes their weights
     * @param problems takes each reason why the network can't be trained here, a clause that names the layer
     */
    public static List<TrainableLayer> of(TrainedNetwork network, boolean trainable, Consumer<String> problems) {
        TrainableLayers all = new TrainableLayers(trainable, problems);
        all.addAll(network.layers(), network.input());
        return List.copyOf(all.layers);
    }

    private void addAll(List<TrainedLayer> network, Shape input) {
        Shape shape = input;
        for (int i = 0; i < network.size(); i++) {
            TrainedLayer layer = network.get(i);
            if (isPermuteBeforeFlatten(network, i)) {
                addFlatten(layer, shape, false, network.subList(i + 2, network.size()));
            } else if (!(layer instanceof TrainedLayer.Flatten)) {
                check(layer);
                List<TensorSpec> tensors = layer.tensors(shape);
                find(layer).ifPresent(found -> layers.add(new TrainableLayer(layer, found, tensors)));
            } else if (shape.isImage() && !(i > 0 && isPermuteBeforeFlatten(network, i - 1))) {
                addFlatten(layer, shape, true, network.subList(i + 1, network.size()));
            }
            shape = layer.output(shape);
        }
    }

    /** Whether a layer and the one after it flatten an image channel by channel. */
    private static boolean isPermuteBeforeFlatten(List<TrainedLayer> network, int index) {
        return network.get(index) instanceof TrainedLayer.Permute permute
                && permute.dims().equals(CHANNELS_FIRST)
                && index + 1 < network.size()
                && network.get(index + 1) instanceof TrainedLayer.Flatten;
    }

    /**
     * Adds what flattens {@code image}.
     *
     * @param layer the one that decides on the order of the values
     * @param pixelwise whether that is pixel by pixel, or else channel by channel
     */
    private void addFlatten(TrainedLayer layer, Shape image, boolean pixelwise, List<TrainedLayer> following) {
        layers.add(new TrainableLayer(layer, new Layer.Flatten(), List.of()));
        if (FlatNetwork.ordersMatter(image) && pixelwise != FlatNetwork.isOrderLost(following)) {
            problems.accept(
                    pixelwise
                            ? subject(layer) + ": no dense layer follows that takes the vector before a residual block"
                                    + " or the classes do, which can't be trained here"
                            : lack(layer));
        }
    }

    /** Holds a layer against what the language allows of layers like it. */
    private void check(TrainedLayer trained) {
        if (trained instanceof TrainedLayer.Block block) {
            block.inner().forEach(this::check);
            return;
        }
        find(trained)
                .ifPresentOrElse(
                        layer -> faults(layer).forEach(fault -> problems.accept(subject(trained) + ": " + fault)),
                        () -> problems.accept(lack(trained)));
    }

    private Optional<Layer> find(TrainedLayer trained) {
        return UntrainedLayers.of(trained, trainable);
    }

    private static <L extends Layer> List<String> faults(L layer) {
        Construct<L> construct = LayerTypes.of(layer).construct();
        YamlValue written = construct.write(layer);
        Problems found = new Problems();
        construct.read(written, Scope.of(written, found).key(construct.keyword(), written));
        try {
            found.throwIfAny();
            return List.of();
        } catch (ExperimentException e) {
            return e.problems().stream().map(Problem::message).toList();
        }
    }

    private static String lack(TrainedLayer layer) {
        return subject(layer) + " is a " + layer.keyword() + ", which can't be trained here";
    }

    private static String subject(TrainedLayer layer) {
        return "layer " + Quoted.of(layer.name());
    }
}
