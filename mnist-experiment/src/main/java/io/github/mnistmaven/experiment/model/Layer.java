package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.github.mnistmaven.experiment.text.TypeName;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Windows;
import java.util.List;
import java.util.Optional;

/**
 * A layer, with Keras' names and meanings. In JSON it is written as in an experiment: {@code {"dense": {"units": 100,
 * "activation": "relu", ...}}}.
 *
 * <p>Those with parameters have shorter constructors for Keras' defaults: with a bias, kernels initialised Glorot
 * uniform, biases zero, no penalty of their own, and trainable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
public sealed interface Layer {

    /** The word for this type of layer, in experiments, in JSON and in the names of planned layers: {@code dense}. */
    default String keyword() {
        return TypeName.of(getClass());
    }

    /**
     * Whether training changes its weights; without any it makes no difference. Batch normalization that is not trained
     * normalises by its moving mean and variance while others are trained, and keeps them.
     */
    default boolean trainable() {
        return true;
    }

    /** What is applied to each value before it leaves; {@code linear} for a layer that has no say in it. */
    default Activation activation() {
        return Activation.LINEAR;
    }

    /** A layer made of others: several branches that all take its input, and what joins what leaves them. */
    sealed interface Block extends Layer {

        /** The layers of each branch, in their order; a branch without any hands the input on. */
        List<List<Layer>> branches();
    }

    /** A layer that disturbs its input while training, and hands it on unchanged once training is over. */
    sealed interface Noise extends Layer {}

    /** A layer that looks at its input through windows. */
    sealed interface Windowed extends Layer {

        /** Height and width of a window: of a kernel that is not dilated, or of a pool. */
        Size window();

        /** Pixels between neighbouring windows. */
        Size strides();

        Padding padding();

        /** Pixels between neighbouring weights of a kernel; 1 if it is not dilated. */
        default Size dilationRate() {
            return Size.square(1);
        }

        /** The windows that it looks through. */
        default Windows windows() {
            return Windows.of(window(), strides(), dilationRate(), padding());
        }
    }

    /** A layer with kernels, and maybe a bias. */
    sealed interface Weighted extends Layer {

        /** Whether a bias, one value per filter or unit, is added. */
        boolean useBias();

        Initializer biasInitializer();

        Optional<Regularizer> biasRegularizer();
    }

    /** A layer that normalises values, then scales them by gamma and adds beta, one of each per channel. */
    sealed interface Normalization extends Layer {

        /** What is added to the variance, above 0. */
        double epsilon();

        /** Whether beta is trained; 0 if not. */
        boolean center();

        /** Whether gamma is trained; 1 if not. */
        boolean scale();

        Initializer betaInitializer();

        Initializer gammaInitializer();

        Optional<Regularizer> betaRegularizer();

        Optional<Regularizer> gammaRegularizer();
    }

    /** A convolution over height and width. */
    record Conv2D(
            int filters,
            Size kernelSize,
            Size strides,
            Padding padding,
            Size dilationRate,
            Activation activation,
            boolean useBias,
            Initializer kernelInitializer,
            Initializer biasInitializer,
            Optional<Regularizer> kernelRegularizer,
            Optional<Regularizer> biasRegularizer,
            boolean trainable)
            implements Windowed, Weighted {

        public Conv2D(int filters, Size kernelSize, Size strides, Padding padding, Activation activation) {
            this(
                    filters,
                    kernelSize,
                    strides,
                    padding,
                    Size.square(1),
                    activation,
                    true,
                    Initializer.GLOROT_UNIFORM,
                    Initializer.ZEROS,
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }

        @Override
        public Size window() {
            return kernelSize;
        }
    }

    /**
     * A convolution of each channel by itself. Channel {@code c} of the input gives the channels {@code c *
     * depthMultiplier} and following.
     *
     * @param depthMultiplier the number of channels that each channel gives, at least 1
     */
    record DepthwiseConv2D(
            Size kernelSize,
            Size strides,
            Padding padding,
            Size dilationRate,
            int depthMultiplier,
            Activation activation,
            boolean useBias,
            Initializer depthwiseInitializer,
            Initializer biasInitializer,
            Optional<Regularizer> depthwiseRegularizer,
            Optional<Regularizer> biasRegularizer,
            boolean trainable)
            implements Windowed, Weighted {

        public DepthwiseConv2D(
                Size kernelSize, Size strides, Padding padding, int depthMultiplier, Activation activation) {
            this(
                    kernelSize,
                    strides,
                    padding,
                    Size.square(1),
                    depthMultiplier,
                    activation,
                    true,
                    Initializer.GLOROT_UNIFORM,
                    Initializer.ZEROS,
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }

        @Override
        public Size window() {
            return kernelSize;
        }
    }

    /**
     * A depthwise convolution without a bias, then a 1x1 convolution of all its channels.
     *
     * @param depthMultiplier the number of channels between the two that each channel of the input gives, at least 1
     */
    record SeparableConv2D(
            int filters,
            Size kernelSize,
            Size strides,
            Padding padding,
            Size dilationRate,
            int depthMultiplier,
            Activation activation,
            boolean useBias,
            Initializer depthwiseInitializer,
            Initializer pointwiseInitializer,
            Initializer biasInitializer,
            Optional<Regularizer> depthwiseRegularizer,
            Optional<Regularizer> pointwiseRegularizer,
            Optional<Regularizer> biasRegularizer,
            boolean trainable)
            implements Windowed, Weighted {

        public SeparableConv2D(
                int filters,
                Size kernelSize,
                Size strides,
                Padding padding,
                int depthMultiplier,
                Activation activation) {
            this(
                    filters,
                    kernelSize,
                    strides,
                    padding,
                    Size.square(1),
                    depthMultiplier,
                    activation,
                    true,
                    Initializer.GLOROT_UNIFORM,
                    Initializer.GLOROT_UNIFORM,
                    Initializer.ZEROS,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }

        @Override
        public Size window() {
            return kernelSize;
        }
    }

    /** The maximum of each window. */
    record MaxPooling2D(Size poolSize, Size strides, Padding padding) implements Windowed {
        @Override
        public Size window() {
            return poolSize;
        }
    }

    /** The mean of each window; pixels that padding adds are not counted. */
    record AveragePooling2D(Size poolSize, Size strides, Padding padding) implements Windowed {
        @Override
        public Size window() {
            return poolSize;
        }
    }

    /** The maximum of each channel, as a vector. */
    record GlobalMaxPooling2D() implements Layer {}

    /** The mean of each channel, as a vector. */
    record GlobalAveragePooling2D() implements Layer {}

    /** Height, width and channels as one vector. */
    record Flatten() implements Layer {}

    /** A fully connected layer. */
    record Dense(
            int units,
            Activation activation,
            boolean useBias,
            Initializer kernelInitializer,
            Initializer biasInitializer,
            Optional<Regularizer> kernelRegularizer,
            Optional<Regularizer> biasRegularizer,
            boolean trainable)
            implements Weighted {

        public Dense(int units, Activation activation) {
            this(
                    units,
                    activation,
                    true,
                    Initializer.GLOROT_UNIFORM,
                    Initializer.ZEROS,
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }
    }

    /**
     * Sets inputs to zero while training and scales the rest by {@code 1 / (1 - rate)}.
     *
     * @param rate the share of inputs set to zero, from 0 to below 1
     */
    record Dropout(double rate) implements Noise {}

    /**
     * Sets whole channels to zero while training and scales the rest by {@code 1 / (1 - rate)} (Tompson et al., 2014).
     *
     * @param rate the share of channels set to zero, from 0 to below 1
     */
    record SpatialDropout2D(double rate) implements Noise {}

    /**
     * Adds normal noise to each value while training.
     *
     * @param stddev its standard deviation, at least 0
     */
    record GaussianNoise(double stddev) implements Noise {}

    /**
     * Normalises each channel of a batch (Ioffe and Szegedy, 2015). Besides gamma and beta it has a moving mean and a
     * moving variance per channel, which are no business of the optimizer.
     *
     * @param momentum how much of the moving mean and variance a step keeps, from 0 to below 1
     */
    record BatchNormalization(
            double momentum,
            double epsilon,
            boolean center,
            boolean scale,
            Initializer betaInitializer,
            Initializer gammaInitializer,
            Optional<Regularizer> betaRegularizer,
            Optional<Regularizer> gammaRegularizer,
            boolean trainable)
            implements Normalization {

        public BatchNormalization(double momentum, double epsilon) {
            this(
                    momentum,
                    epsilon,
                    true,
                    true,
                    Initializer.ZEROS,
                    Initializer.ONES,
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }
    }

    /**
     * Normalises the channels of each pixel, or the values of a vector, by their own mean and variance (Ba et al.,
     * 2016). Training and classifying are the same.
     */
    record LayerNormalization(
            double epsilon,
            boolean center,
            boolean scale,
            Initializer betaInitializer,
            Initializer gammaInitializer,
            Optional<Regularizer> betaRegularizer,
            Optional<Regularizer> gammaRegularizer,
            boolean trainable)
            implements Normalization {

        public LayerNormalization(double epsilon) {
            this(epsilon, true, true, Initializer.ZEROS, Initializer.ONES, Optional.empty(), Optional.empty(), true);
        }
    }

    /**
     * Normalises groups of neighbouring channels of an image, or of neighbouring values of a vector, by their own mean
     * and variance (Wu and He, 2018). Training and classifying are the same.
     *
     * @param groups how many of them have equally many channels, at least 1
     */
    record GroupNormalization(
            int groups,
            double epsilon,
            boolean center,
            boolean scale,
            Initializer betaInitializer,
            Initializer gammaInitializer,
            Optional<Regularizer> betaRegularizer,
            Optional<Regularizer> gammaRegularizer,
            boolean trainable)
            implements Normalization {

        public GroupNormalization(int groups, double epsilon) {
            this(
                    groups,
                    epsilon,
                    true,
                    true,
                    Initializer.ZEROS,
                    Initializer.ONES,
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }
    }

    /** An activation as a layer of its own. */
    @JsonTypeName("activation")
    record Activated(Activation activation) implements Layer {}

    /**
     * {@code x} above zero, {@code negative_slope * x} elsewhere (Maas et al., 2013).
     *
     * @param negativeSlope at least 0
     */
    record LeakyRelu(double negativeSlope) implements Layer {}

    /**
     * Adds its input to what some layers make of it (He et al., 2015), or else what a shortcut makes of its input: a
     * projection, where the layers change the shape.
     *
     * @param layers at least one
     * @param shortcut what its input passes through on the way around them; none if it is added as it is. Both make the
     *     same shape of what enters
     */
    record Residual(List<Layer> layers, List<Layer> shortcut) implements Block {
        public Residual {
            layers = List.copyOf(layers);
            shortcut = List.copyOf(shortcut);
        }

        /** One that adds its input as it is. */
        public Residual(List<Layer> layers) {
            this(layers, List.of());
        }

        @Override
        public List<List<Layer>> branches() {
            return List.of(layers, shortcut);
        }
    }

    /**
     * Multiplies its input by what some layers make of it: value by value, or each channel of an image by a value of
     * its own, as squeeze and excitation does (Hu et al., 2018).
     *
     * @param layers at least one; they make the shape of what enters of it, or of an image a vector of its channels
     */
    record Multiply(List<Layer> layers) implements Block {
        public Multiply {
            layers = List.copyOf(layers);
        }

        @Override
        public List<List<Layer>> branches() {
            return List.of(layers);
        }
    }
}
