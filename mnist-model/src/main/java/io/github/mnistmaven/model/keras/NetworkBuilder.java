package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.hdf5.Hdf5Object;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the layers of a network of those in a file, and gives them their tensors. */
final class NetworkBuilder {

    /** A layer of a file and what was made of it. */
    private record Read(ModelLayer stored, TrainedLayer layer, Shape input) {

        /** Whether tensors are of these shapes; the kernel of a dense layer may be that of a 1x1 convolution. */
        boolean fits(List<List<Integer>> shapes) {
            List<List<Integer>> expected =
                    layer.tensors(input).stream().map(TensorSpec::shape).toList();
            boolean isOfPixel = layer instanceof TrainedLayer.Dense
                    && !shapes.isEmpty()
                    && shapes.get(0).size() == 4
                    && shapes.get(0).subList(0, 2).equals(List.of(1, 1));
            if (!isOfPixel) {
                return shapes.equals(expected);
            }
            List<List<Integer>> ofPixel = new ArrayList<>(shapes);
            ofPixel.set(0, shapes.get(0).subList(2, 4));
            return ofPixel.equals(expected);
        }
    }

    private final List<Read> read = new ArrayList<>();
    private final Set<String> names;
    private final ModelInput input;
    private final List<TrainedLayer> layers = new ArrayList<>();
    private final Shape output;

    /** @throws ModelFormatException if layers are not known, don't fit each other, or take more than {@code budget} */
    NetworkBuilder(ModelConfig config, MemoryBudget budget) throws ModelFormatException {
        names = config.layers().stream().map(ModelLayer::name).collect(Collectors.toSet());
        input = ModelInput.of(config, ModelChain.of(config));
        Shape shape = input.shape();
        if (input.isVector()) {
            layers.add(new TrainedLayer.Flatten(KerasLayers.free("pixels", names)));
            shape = Shape.vector(shape.size());
        }
        output = add(input.rest(), shape, layers);
        NetworkLimits.check(input.shape(), layers, budget);
        if (output.isImage()) {
            throw new ModelFormatException(
                    "expected the model to give a vector, one value for each class, found an image of " + output);
        }
    }

    ModelInput input() {
        return input;
    }

    List<TrainedLayer> layers() {
        return layers;
    }

    /**
     * The layers, so that the last one gives probabilities: what a dense layer without activation gives at the end of a
     * classifier goes into a softmax, if only in the loss of its training.
     */
    List<TrainedLayer> givingProbabilities() {
        List<TrainedLayer> active = layers.stream()
                .filter(layer -> !(layer instanceof TrainedLayer.Noise))
                .toList();
        boolean givesLogits = !active.isEmpty()
                && active.get(active.size() - 1) instanceof TrainedLayer.Dense dense
                && dense.activation() == Activation.LINEAR;
        if (!givesLogits) {
            return layers;
        }
        List<TrainedLayer> more = new ArrayList<>(layers);
        more.add(new TrainedLayer.Activated(KerasLayers.free("probabilities", names), Activation.SOFTMAX));
        return more;
    }

    int classes() {
        return output.size();
    }

    /** The tensors of all layers, in their order. */
    List<Tensor> tensors(StoredTensors weights) throws ModelFormatException {
        List<Tensor> tensors = new ArrayList<>();
        for (Read one : read) {
            List<TensorSpec> specs = one.layer().tensors(one.input());
            StoredTensors.OfLayer stored = weights.of(one.stored());
            if (!one.fits(shapes(stored.tensors()))) {
                throw new ModelFormatException(
                        stored.place() + ", layer " + one.layer().name() + ": expected " + names(specs) + ", found "
                                + texts(shapes(stored.tensors())));
            }
            for (int i = 0; i < specs.size(); i++) {
                requireFinite(
                        specs.get(i).name(),
                        stored.place(),
                        stored.tensors().get(i).values());
                tensors.add(new Tensor(
                        specs.get(i).name(),
                        specs.get(i).shape(),
                        stored.tensors().get(i).values()));
            }
        }
        return tensors;
    }

    private static void requireFinite(String name, String place, FloatBuffer values) throws ModelFormatException {
        for (int i = 0; values.hasRemaining(); i++) {
            float value = values.get();
            if (!Float.isFinite(value)) {
                throw new ModelFormatException(
                        place + ", " + name + ": expected finite values, found " + value + " at " + i);
            }
        }
    }

    private Shape add(List<ModelPart> parts, Shape first, List<TrainedLayer> added) throws ModelFormatException {
        Shape shape = first;
        for (ModelPart part : parts) {
            Optional<TrainedLayer> layer = part instanceof ModelPart.Block block
                    ? Optional.of(block(block, shape))
                    : single(part.layer(), shape);
            if (layer.isPresent()) {
                added.add(layer.get());
                shape = output(part.layer(), layer.get(), shape);
            }
        }
        return shape;
    }

    private TrainedLayer block(ModelPart.Block block, Shape shape) throws ModelFormatException {
        List<TrainedLayer> inner = new ArrayList<>();
        List<TrainedLayer> shortcut = new ArrayList<>();
        add(block.parts(), shape, inner);
        add(block.shortcut(), shape, shortcut);
        if (block.layer().isProduct()) {
            if (!shortcut.isEmpty()) {
                throw block.layer().problem("expected one of two values to be what the layers of the other take");
            }
            return new TrainedLayer.Multiply(block.layer().name(), inner);
        }
        return new TrainedLayer.Residual(block.layer().name(), inner, shortcut);
    }

    private Optional<TrainedLayer> single(ModelLayer stored, Shape shape) throws ModelFormatException {
        try {
            Optional<TrainedLayer> layer = LayerReader.read(stored, shape);
            layer.ifPresent(known -> read.add(new Read(stored, known, shape)));
            return layer;
        } catch (ModelFormatException e) {
            throw e.in("layer " + stored.name());
        }
    }

    private static Shape output(ModelLayer stored, TrainedLayer layer, Shape shape) throws ModelFormatException {
        try {
            return layer.output(shape);
        } catch (InvalidNetworkException e) {
            throw new ModelFormatException(stored.json().place() + ", " + e.getMessage(), e);
        } catch (ArithmeticException e) {
            throw stored.problem("expected at most " + NetworkLimits.MAX_VALUES + " values, found more");
        }
    }

    private static List<List<Integer>> shapes(List<Hdf5Object.Dataset> tensors) {
        return tensors.stream().map(Hdf5Object.Dataset::shape).toList();
    }

    private static String names(List<TensorSpec> specs) {
        return specs.isEmpty()
                ? "no tensors"
                : specs.stream()
                        .map(spec -> spec.name().substring(spec.name().lastIndexOf('/') + 1) + " "
                                + TensorSpec.text(spec.shape()))
                        .collect(Collectors.joining(", "));
    }

    private static String texts(List<List<Integer>> shapes) {
        return shapes.isEmpty() ? "none" : shapes.stream().map(TensorSpec::text).collect(Collectors.joining(", "));
    }
}
