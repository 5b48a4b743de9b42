package io.github.mnistmaven.model.flat;

import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A network as our engines and DL4J compute it: images lie channel by channel, and all parameters in one vector, layer
 * by layer, in the order and layout of DL4J's {@code ParamInitializer}s. Of this it makes Keras' layers, and tells
 * where each value of their tensors lies in the vector.
 *
 * <p>What is flattened channel by channel has the rows of the kernel that follows in another order than Keras, which
 * flattens pixel by pixel, and those of what normalises the vector before it. Where it matters otherwise, as a block's
 * shortcut or the classes themselves come in the engines' order, the image is permuted before it is flattened.
 */
public final class FlatNetwork {
    private static final List<Integer> CHANNELS_FIRST = List.of(3, 1, 2);

    private final Shape input;
    private final List<TrainedLayer> layers = new ArrayList<>();
    private final Map<String, FlatTensor> tensors = new LinkedHashMap<>();
    private int length;
    /** The image in whose order of engines a vector is; a vector if there is no difference. */
    private Shape flattened = Shape.vector(1);

    private FlatNetwork(Shape input) {
        this.input = input;
    }

    /**
     * A network of these layers.
     *
     * @param engineLayers {@code flatten} among them flattens channel by channel
     * @throws ArithmeticException if the vector is longer than an array can be
     */
    public static FlatNetwork of(Shape input, List<TrainedLayer> engineLayers) {
        FlatNetwork network = new FlatNetwork(input);
        Shape shape = input;
        for (int i = 0; i < engineLayers.size(); i++) {
            TrainedLayer layer = engineLayers.get(i);
            if (layer instanceof TrainedLayer.Flatten && ordersMatter(shape)) {
                network.flatten(layer, shape, engineLayers.subList(i + 1, engineLayers.size()));
            } else {
                network.layers.add(layer);
                network.place(layer, shape);
            }
            shape = layer.output(shape);
        }
        return network;
    }

    /**
     * The same of layers as Keras has them, which {@code flatten} pixel by pixel.
     *
     * @throws InvalidNetworkException if what is flattened pixel by pixel is not given to a dense layer, whose kernel
     *     has the order
     * @throws ArithmeticException if the vector is longer than an array can be
     */
    public static FlatNetwork ofKeras(Shape input, List<TrainedLayer> layers) {
        FlatNetwork network = new FlatNetwork(input);
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            TrainedLayer layer = layers.get(i);
            boolean permuted = i > 0
                    && layers.get(i - 1) instanceof TrainedLayer.Permute permute
                    && permute.dims().equals(CHANNELS_FIRST);
            if (layer instanceof TrainedLayer.Flatten && ordersMatter(shape) && !permuted) {
                if (!isOrderLost(layers.subList(i + 1, layers.size()))) {
                    throw new InvalidNetworkException("layer " + layer.name() + ": flattens pixel by pixel, and no"
                            + " dense layer follows whose kernel could be put in the order of channels");
                }
                network.flattened = shape;
            }
            network.layers.add(layer);
            network.place(layer, shape);
            shape = layer.output(shape);
        }
        return network;
    }

    /** The layers as Keras has them, in their order. */
    public List<TrainedLayer> layers() {
        return List.copyOf(layers);
    }

    /**
     * Where the tensors of the layers lie, by their names and in the order of the vector. Normalization has a gamma and
     * a beta there in any case: 1 and 0 where the layer itself has none.
     */
    public Map<String, FlatTensor> places() {
        return Collections.unmodifiableMap(tensors);
    }

    /** The length of the vector. */
    public int length() {
        return length;
    }

    /**
     * The tensors of the layers, in Keras' order and layouts.
     *
     * @param parameters the flat vector
     */
    public List<Tensor> tensors(float[] parameters) {
        return TrainedNetwork.specs(input, layers).stream()
                .map(spec -> tensor(spec, parameters))
                .toList();
    }

    /**
     * The flat vector of a network of these layers.
     *
     * @param values the tensors of the layers
     */
    public float[] vector(List<Tensor> values) {
        float[] vector = new float[length];
        tensors.forEach((name, place) -> {
            if (name.endsWith("/gamma")) {
                Arrays.fill(vector, place.offset(), place.offset() + place.length(), 1);
            }
        });
        put(values, vector);
        return vector;
    }

    /**
     * Puts some tensors of the layers at their places.
     *
     * @param vector the flat vector
     * @throws InvalidNetworkException if no layer has such a tensor
     */
    public void put(List<Tensor> values, float[] vector) {
        for (Tensor tensor : values) {
            FlatTensor place = tensors.get(tensor.name());
            if (place == null || !place.spec().equals(tensor.spec())) {
                throw new InvalidNetworkException(
                        "no layer has a tensor " + tensor.name() + " of " + TensorSpec.text(tensor.shape()));
            }
            FloatBuffer from = tensor.values();
            IntUnaryOperator indices = place.indices();
            for (int i = 0; from.hasRemaining(); i++) {
                vector[indices.applyAsInt(i)] = from.get();
            }
        }
    }

    private Tensor tensor(TensorSpec spec, float[] parameters) {
        FlatTensor place = tensors.get(spec.name());
        IntUnaryOperator indices = place.indices();
        float[] values = new float[place.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters[indices.applyAsInt(i)];
        }
        return Tensor.of(spec, values);
    }

    private void flatten(TrainedLayer layer, Shape image, List<TrainedLayer> following) {
        if (isOrderLost(following)) {
            flattened = image;
        } else {
            layers.add(new TrainedLayer.Permute(layer.name() + "_permute", CHANNELS_FIRST));
        }
        layers.add(layer);
    }

    /** Whether an image that is flattened has its values in another order in Keras. */
    public static boolean ordersMatter(Shape shape) {
        return shape.isImage() && shape.channels() > 1 && shape.height() * shape.width() > 1;
    }

    /**
     * Whether nobody can tell in which order the values of a flattened image were: what follows keeps them apart, up to
     * a dense layer, whose kernel has a row for each.
     *
     * @param following the layers after the one that flattens
     */
    public static boolean isOrderLost(List<TrainedLayer> following) {
        return following.stream()
                .filter(layer -> !isTransparent(layer))
                .findFirst()
                .filter(TrainedLayer.Dense.class::isInstance)
                .isPresent();
    }

    /** Whether a layer makes the same of a vector in whatever order its values are. */
    private static boolean isTransparent(TrainedLayer layer) {
        return layer instanceof TrainedLayer.Noise
                || layer instanceof TrainedLayer.Activated
                || layer instanceof TrainedLayer.LeakyRelu
                || layer instanceof TrainedLayer.Normalization && !(layer instanceof TrainedLayer.GroupNormalization)
                || layer instanceof TrainedLayer.Flatten
                || layer instanceof TrainedLayer.Block block
                        && block.inner().stream().allMatch(FlatNetwork::isTransparent);
    }

    private void place(TrainedLayer layer, Shape shape) {
        if (layer instanceof TrainedLayer.Block block) {
            for (List<TrainedLayer> branch : block.branches()) {
                Shape inner = shape;
                for (TrainedLayer each : branch) {
                    place(each, inner);
                    inner = each.output(inner);
                }
            }
        } else if (layer instanceof TrainedLayer.Dense) {
            List<TensorSpec> specs = layer.tensors(shape);
            add(specs.get(0), true, flattened);
            flattened = Shape.vector(1);
            specs.stream().skip(1).forEach(bias -> add(bias, false, flattened));
        } else if (layer instanceof TrainedLayer.Normalization) {
            placeNormalization(layer, shape);
        } else {
            placeConvolution(layer, layer.tensors(shape));
        }
    }

    private void placeNormalization(TrainedLayer layer, Shape shape) {
        add(layer.tensor("gamma", shape.channels()), false, flattened);
        add(layer.tensor("beta", shape.channels()), false, flattened);
        layer.tensors(shape).stream()
                .filter(spec -> !tensors.containsKey(spec.name()))
                .forEach(moving -> add(moving, false, flattened));
    }

    /** Biases come first; of kernels, only a depthwise layer's own lies as Keras has it. */
    private void placeConvolution(TrainedLayer layer, List<TensorSpec> specs) {
        specs.stream().filter(spec -> spec.shape().size() == 1).forEach(bias -> add(bias, false, flattened));
        boolean outputsFirst = !(layer instanceof TrainedLayer.DepthwiseConv2D);
        specs.stream().filter(spec -> spec.shape().size() > 1).forEach(kernel -> add(kernel, outputsFirst, flattened));
    }

    private void add(TensorSpec spec, boolean outputsFirst, Shape order) {
        FlatTensor tensor = new FlatTensor(spec, length, outputsFirst, order);
        tensors.put(spec.name(), tensor);
        length = Math.addExact(length, tensor.length());
    }
}
