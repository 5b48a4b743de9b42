package io.github.mnistmaven.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A layer of a trained network, with Keras' names, arguments and meanings, as far as they matter once weights are
 * given: how weights are initialised and held down is left out. Layers that do nothing once training is over, as
 * dropout, stay, so that training can go on.
 */
public sealed interface TrainedLayer {

    /** The layer's name, unlike that of any other layer of the network. */
    String name();

    /** The word for this type of layer: {@code max_pooling2d}. */
    default String keyword() {
        return KerasWord.of(getClass().getSimpleName());
    }

    /** What is applied to each value before it leaves; {@code linear} for a layer that has no say in it. */
    default Activation activation() {
        return Activation.LINEAR;
    }

    /** The layers within it, in their order; none if it is no block of layers. */
    default List<TrainedLayer> inner() {
        return List.of();
    }

    /**
     * The shape of what leaves.
     *
     * @param input the shape of what enters
     * @throws InvalidNetworkException if the layer takes no such input
     */
    default Shape output(Shape input) {
        return input;
    }

    /**
     * The layer's tensors, in Keras' order.
     *
     * @param input the shape of what enters
     * @throws InvalidNetworkException if the layer takes no such input
     */
    default List<TensorSpec> tensors(Shape input) {
        return List.of();
    }

    /** A tensor of this layer. */
    default TensorSpec tensor(String kind, Integer... shape) {
        return new TensorSpec(name() + "/" + kind, List.of(shape));
    }

    /** The shape that enters, if it is that of an image. */
    private Shape image(Shape input) {
        if (!input.isImage()) {
            throw new InvalidNetworkException("layer " + name() + ": expected an image, found a vector of " + input);
        }
        return input;
    }

    /** A layer made of others: several branches that all take its input, and what joins what leaves them. */
    sealed interface Block extends TrainedLayer {

        /** The layers of each branch, in their order; a branch without any hands the input on. */
        List<List<TrainedLayer>> branches();

        /**
         * The shape of what becomes of what leaves the branches.
         *
         * @param input the shape of what enters
         * @param outputs the shape of what leaves each branch
         * @throws InvalidNetworkException if they can't be joined
         */
        Shape joined(Shape input, List<Shape> outputs);

        @Override
        default List<TrainedLayer> inner() {
            return branches().stream().flatMap(List::stream).toList();
        }

        @Override
        default Shape output(Shape input) {
            return joined(
                    input,
                    branches().stream().map(branch -> output(branch, input)).toList());
        }

        private static Shape output(List<TrainedLayer> branch, Shape input) {
            Shape output = input;
            for (TrainedLayer layer : branch) {
                output = layer.output(output);
            }
            return output;
        }

        @Override
        default List<TensorSpec> tensors(Shape input) {
            return branches().stream()
                    .flatMap(branch -> TrainedNetwork.specs(input, branch).stream())
                    .toList();
        }
    }

    /** A layer that disturbs its input while training, and hands it on unchanged once training is over. */
    sealed interface Noise extends TrainedLayer {}

    /** A layer that looks at an image through windows. */
    sealed interface Windowed extends TrainedLayer {

        /** Height and width of a window: of a kernel that is not dilated, or of a pool. */
        Size window();

        /** Pixels between neighbouring windows. */
        Size strides();

        Padding padding();

        /** Pixels between neighbouring weights of a kernel; 1 if it is not dilated. */
        default Size dilationRate() {
            return Size.square(1);
        }

        /** The channels that leave. */
        default int channels(Shape input) {
            return input.channels();
        }

        /** The windows that it looks through. */
        default Windows windows() {
            return Windows.of(window(), strides(), dilationRate(), padding());
        }

        @Override
        default Shape output(Shape input) {
            Shape image = ((TrainedLayer) this).image(input);
            if (!windows().fit(image)) {
                throw new InvalidNetworkException("layer " + name() + ": expected an image of at least "
                        + windows().size() + ", found " + input);
            }
            return windows().output(image, channels(image));
        }
    }

    /** A layer that normalises the values of a channel. */
    sealed interface Normalization extends TrainedLayer {

        /** What is added to the variance, above 0. */
        double epsilon();

        /** Whether there is a beta, which is added. */
        boolean center();

        /** Whether there is a gamma, which is multiplied by. */
        boolean scale();

        @Override
        default List<TensorSpec> tensors(Shape input) {
            List<TensorSpec> tensors = new ArrayList<>();
            if (scale()) {
                tensors.add(tensor("gamma", input.channels()));
            }
            if (center()) {
                tensors.add(tensor("beta", input.channels()));
            }
            return tensors;
        }
    }

    /** A convolution over height and width; its kernel is {@code (row, column, channel, filter)}. */
    record Conv2D(
            String name,
            int filters,
            Size kernelSize,
            Size strides,
            Padding padding,
            Size dilationRate,
            Activation activation,
            boolean useBias)
            implements Windowed {
        @Override
        public Size window() {
            return kernelSize;
        }

        @Override
        public int channels(Shape input) {
            return filters;
        }

        @Override
        public List<TensorSpec> tensors(Shape input) {
            return withBias(
                    tensor("kernel", kernelSize.height(), kernelSize.width(), input.channels(), filters),
                    tensor("bias", filters),
                    useBias);
        }
    }

    /**
     * A convolution of each channel by itself; its kernel is {@code (row, column, channel, multiple)}. Channel
     * {@code c} gives the channels {@code c * depthMultiplier} and following.
     */
    record DepthwiseConv2D(
            String name,
            Size kernelSize,
            Size strides,
            Padding padding,
            Size dilationRate,
            int depthMultiplier,
            Activation activation,
            boolean useBias)
            implements Windowed {
        @Override
        public Size window() {
            return kernelSize;
        }

        @Override
        public int channels(Shape input) {
            return Math.multiplyExact(input.channels(), depthMultiplier);
        }

        @Override
        public List<TensorSpec> tensors(Shape input) {
            return withBias(
                    tensor("kernel", kernelSize.height(), kernelSize.width(), input.channels(), depthMultiplier),
                    tensor("bias", channels(input)),
                    useBias);
        }
    }

    /**
     * A depthwise convolution without a bias, then a 1x1 convolution of all its channels. The kernels are {@code (row,
     * column, channel, multiple)} and {@code (1, 1, depthwise channel, filter)}.
     */
    record SeparableConv2D(
            String name,
            int filters,
            Size kernelSize,
            Size strides,
            Padding padding,
            Size dilationRate,
            int depthMultiplier,
            Activation activation,
            boolean useBias)
            implements Windowed {
        @Override
        public Size window() {
            return kernelSize;
        }

        @Override
        public int channels(Shape input) {
            return filters;
        }

        @Override
        public List<TensorSpec> tensors(Shape input) {
            int between = Math.multiplyExact(input.channels(), depthMultiplier);
            List<TensorSpec> tensors = new ArrayList<>();
            tensors.add(tensor(
                    "depthwise_kernel", kernelSize.height(), kernelSize.width(), input.channels(), depthMultiplier));
            tensors.addAll(
                    withBias(tensor("pointwise_kernel", 1, 1, between, filters), tensor("bias", filters), useBias));
            return tensors;
        }
    }

    /** The maximum of each window; what padding adds is never one. */
    record MaxPooling2D(String name, Size poolSize, Size strides, Padding padding) implements Windowed {
        @Override
        public Size window() {
            return poolSize;
        }
    }

    /** The mean of each window; pixels that padding adds are not counted. */
    record AveragePooling2D(String name, Size poolSize, Size strides, Padding padding) implements Windowed {
        @Override
        public Size window() {
            return poolSize;
        }
    }

    /** The maximum of each channel, as a vector. */
    record GlobalMaxPooling2D(String name) implements TrainedLayer {
        @Override
        public Shape output(Shape input) {
            return Shape.vector(((TrainedLayer) this).image(input).channels());
        }
    }

    /** The mean of each channel, as a vector. */
    record GlobalAveragePooling2D(String name) implements TrainedLayer {
        @Override
        public Shape output(Shape input) {
            return Shape.vector(((TrainedLayer) this).image(input).channels());
        }
    }

    /** The values of an image as one vector: row by row, the channels of a pixel side by side. */
    record Flatten(String name) implements TrainedLayer {
        @Override
        public Shape output(Shape input) {
            return Shape.vector(input.size());
        }
    }

    /**
     * The dimensions of an image in another order.
     *
     * @param dims which dimension of what enters, from 1, is the first, second and third of what leaves
     */
    record Permute(String name, List<Integer> dims) implements TrainedLayer {
        public Permute {
            dims = List.copyOf(dims);
            if (!dims.stream().sorted().toList().equals(List.of(1, 2, 3))) {
                throw new InvalidNetworkException(
                        "layer " + name + ": expected dims to be 1, 2 and 3 in some order, found " + dims);
            }
        }

        @Override
        public Shape output(Shape input) {
            List<Integer> dimensions = ((TrainedLayer) this).image(input).dimensions();
            return new Shape(dims.stream().map(dim -> dimensions.get(dim - 1)).toList());
        }
    }

    /** A fully connected layer of a vector; its kernel is {@code (input, unit)}. */
    record Dense(String name, int units, Activation activation, boolean useBias) implements TrainedLayer {
        @Override
        public Shape output(Shape input) {
            if (input.isImage()) {
                throw new InvalidNetworkException("layer " + name + ": expected a vector, found an image of " + input);
            }
            return Shape.vector(units);
        }

        @Override
        public List<TensorSpec> tensors(Shape input) {
            return withBias(tensor("kernel", input.channels(), units), tensor("bias", units), useBias);
        }
    }

    /** @param rate the share of inputs set to zero while training, from 0 to below 1 */
    record Dropout(String name, double rate) implements Noise {}

    /** @param rate the share of channels set to zero while training, from 0 to below 1 */
    record SpatialDropout2D(String name, double rate) implements Noise {}

    /** @param stddev the standard deviation of what is added while training, at least 0 */
    record GaussianNoise(String name, double stddev) implements Noise {}

    /**
     * Normalises each channel by a mean and a variance that were gathered while training: {@code gamma * (x - mean) /
     * sqrt(variance + epsilon) + beta}.
     *
     * @param momentum how much of the moving mean and variance a step of training keeps, from 0 to below 1
     */
    record BatchNormalization(String name, double momentum, double epsilon, boolean center, boolean scale)
            implements Normalization {
        @Override
        public List<TensorSpec> tensors(Shape input) {
            List<TensorSpec> tensors = new ArrayList<>(Normalization.super.tensors(input));
            tensors.add(tensor("moving_mean", input.channels()));
            tensors.add(tensor("moving_variance", input.channels()));
            return tensors;
        }
    }

    /** Normalises the channels of each pixel, or the values of a vector, by their own mean and variance. */
    record LayerNormalization(String name, double epsilon, boolean center, boolean scale) implements Normalization {}

    /**
     * Normalises groups of neighbouring channels of an image, or of neighbouring values of a vector, by their own mean
     * and variance.
     *
     * @param groups how many of them have equally many channels
     */
    record GroupNormalization(String name, int groups, double epsilon, boolean center, boolean scale)
            implements Normalization {
        @Override
        public Shape output(Shape input) {
            if (input.channels() % groups != 0) {
                throw new InvalidNetworkException("layer " + name + ": expected channels in " + groups
                        + " groups of equally many, found " + input.channels());
            }
            return input;
        }
    }

    /** An activation as a layer of its own. */
    record Activated(String name, Activation activation) implements TrainedLayer {
        @Override
        public String keyword() {
            return "activation";
        }
    }

    /** {@code x} above zero, {@code negativeSlope * x} elsewhere; the slope is at least 0. */
    record LeakyRelu(String name, double negativeSlope) implements TrainedLayer {}

    /**
     * Adds its input, or what a shortcut makes of it, to what some layers make of it.
     *
     * @param layers at least one
     * @param shortcut none if the input is added as it is
     */
    record Residual(String name, List<TrainedLayer> layers, List<TrainedLayer> shortcut) implements Block {
        public Residual {
            layers = List.copyOf(layers);
            shortcut = List.copyOf(shortcut);
        }

        /** One that adds its input as it is. */
        public Residual(String name, List<TrainedLayer> layers) {
            this(name, layers, List.of());
        }

        @Override
        public List<List<TrainedLayer>> branches() {
            return List.of(layers, shortcut);
        }

        @Override
        public Shape joined(Shape input, List<Shape> outputs) {
            Shape output = outputs.get(0);
            Shape around = outputs.get(1);
            if (!output.equals(around)) {
                throw new InvalidNetworkException("layer " + name + ": expected its last layer to give " + around
                        + ", which " + (shortcut.isEmpty() ? "enters the first" : "its shortcut gives") + ", found "
                        + output);
            }
            if (input.isImage() && !output.isImage()) {
                throw new InvalidNetworkException(
                        "layer " + name + ": expected its layers to give an image, found a vector of " + output);
            }
            return output;
        }
    }

    /**
     * Multiplies its input by what some layers make of it, at least one: value by value, or each channel of an image by
     * a value of its own.
     */
    record Multiply(String name, List<TrainedLayer> layers) implements Block {
        public Multiply {
            layers = List.copyOf(layers);
        }

        @Override
        public List<List<TrainedLayer>> branches() {
            return List.of(layers);
        }

        @Override
        public Shape joined(Shape input, List<Shape> outputs) {
            Shape factors = outputs.get(0);
            if (!factors.equals(input) && !(input.isImage() && factors.equals(Shape.vector(input.channels())))) {
                throw new InvalidNetworkException("layer " + name + ": expected its last layer to give " + input
                        + ", which enters the first, or one value for each channel, found " + factors);
            }
            return input;
        }
    }

    /** Some layers with all that are within them, a block before its layers. */
    static Stream<TrainedLayer> all(List<TrainedLayer> layers) {
        return layers.stream().flatMap(layer -> Stream.concat(Stream.of(layer), all(layer.inner())));
    }

    private static List<TensorSpec> withBias(TensorSpec kernel, TensorSpec bias, boolean useBias) {
        return useBias ? List.of(kernel, bias) : List.of(kernel);
    }
}
