package io.github.mnistmaven.model.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A trained network: all that is needed to classify images with it, or to train it further. Values that flow between
 * layers are laid out as in Keras, the channels of a pixel side by side.
 *
 * @param name of the experiment that trained it, or of the file that it came from
 * @param input the shape of an image
 * @param preparation how a picture becomes an image
 * @param preprocessing what becomes of pixels before the first layer
 * @param statistics what the images that it was trained on look like; empty if nobody knows
 * @param confidence how sure it is of its answers, and from when on sure enough; empty if nobody knows
 * @param classes the names of the classes, in the order of their labels
 * @param layers in their order; at least one
 * @param tensors in the order of {@link #specs()}
 * @param origin where it comes from
 */
public record TrainedNetwork(
        String name,
        Shape input,
        Preparation preparation,
        Preprocessing preprocessing,
        Optional<InputStatistics> statistics,
        Optional<Confidence> confidence,
        List<String> classes,
        List<TrainedLayer> layers,
        List<Tensor> tensors,
        Origin origin) {

    /** A network of images that were no pictures; nobody knows how sure it is. */
    public TrainedNetwork(
            String name,
            Shape input,
            Preprocessing preprocessing,
            Optional<InputStatistics> statistics,
            List<String> classes,
            List<TrainedLayer> layers,
            List<Tensor> tensors,
            Origin origin) {
        this(
                name,
                input,
                Preparation.DEFAULT,
                preprocessing,
                statistics,
                Optional.empty(),
                classes,
                layers,
                tensors,
                origin);
    }

    /** @throws InvalidNetworkException if layers, tensors and classes don't fit each other */
    public TrainedNetwork {
        classes = List.copyOf(classes);
        layers = List.copyOf(layers);
        tensors = List.copyOf(tensors);
        if (!preprocessing.fits(input)) {
            throw new InvalidNetworkException(
                    "preprocessing of " + preprocessing.scale().size() + " channels is not for images of " + input);
        }
        requireDistinctNames(layers, new HashSet<>());
        List<TensorSpec> specs = specs(input, layers);
        requireTensors(specs, tensors);
        requireClasses(layers, input, classes);
    }

    /** The same network, of which it is known how sure it is. */
    public TrainedNetwork with(Confidence known) {
        return new TrainedNetwork(
                name,
                input,
                preparation,
                preprocessing,
                statistics,
                Optional.of(known),
                classes,
                layers,
                tensors,
                origin);
    }

    /** The tensors that a network of {@code layers} has, in their order. */
    public static List<TensorSpec> specs(Shape input, List<TrainedLayer> layers) {
        List<TensorSpec> specs = new ArrayList<>();
        Shape shape = input;
        for (TrainedLayer layer : layers) {
            specs.addAll(layer.tensors(shape));
            shape = layer.output(shape);
        }
        return specs;
    }

    /** The tensors that the network has, without their values. */
    public List<TensorSpec> specs() {
        return specs(input, layers);
    }

    /** The tensor called {@code name}, which is one of {@link #specs()}. */
    public Tensor tensor(String tensorName) {
        return tensors.stream()
                .filter(tensor -> tensor.name().equals(tensorName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tensor " + tensorName));
    }

    /** The number of values of all tensors. */
    public long parameters() {
        return tensors.stream().mapToLong(Tensor::length).sum();
    }

    private static void requireDistinctNames(List<TrainedLayer> layers, Set<String> names) {
        for (TrainedLayer layer : layers) {
            if (!names.add(layer.name())) {
                throw new InvalidNetworkException("two layers are called " + layer.name());
            }
            requireDistinctNames(layer.inner(), names);
        }
    }

    private static void requireTensors(List<TensorSpec> specs, List<Tensor> tensors) {
        Map<String, Tensor> byName = new HashMap<>();
        tensors.forEach(tensor -> byName.put(tensor.name(), tensor));
        for (TensorSpec spec : specs) {
            Tensor tensor = byName.remove(spec.name());
            if (tensor == null) {
                throw new InvalidNetworkException("tensor " + spec.name() + ": expected the shape "
                        + TensorSpec.text(spec.shape()) + ", found no such tensor");
            }
            if (!tensor.shape().equals(spec.shape())) {
                throw new InvalidNetworkException("tensor " + spec.name() + ": expected the shape "
                        + TensorSpec.text(spec.shape()) + ", found " + TensorSpec.text(tensor.shape()));
            }
        }
        if (!byName.isEmpty()) {
            throw new InvalidNetworkException(
                    "no layer has " + byName.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (!tensors.stream().map(Tensor::spec).toList().equals(specs)) {
            throw new InvalidNetworkException("expected each tensor once, in the order of the layers");
        }
    }

    private static void requireClasses(List<TrainedLayer> layers, Shape input, List<String> classes) {
        Shape output = input;
        for (TrainedLayer layer : layers) {
            output = layer.output(output);
        }
        if (!output.equals(Shape.vector(classes.size()))) {
            throw new InvalidNetworkException("expected the last layer to give one value for each of " + classes.size()
                    + " classes, found " + output);
        }
    }
}
