package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Default;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import java.util.Optional;
import java.util.function.Function;

/** The keys that several layers share, each for a layer of type {@code L}. */
final class LayerKeys {
    /** A number of units, filters or the like. */
    static final Type<Integer> WIDTH = new IntegerType(1, 65_536);

    private static final Type<Size> WINDOW = new SizeType(255);
    private static final String STRIDES_DESCRIPTION = "Pixels between neighbouring windows.";

    private LayerKeys() {}

    static <L> Key<L, Integer> filters(Function<L, Integer> value) {
        return Key.<L, Integer>required("filters", WIDTH, value, "The number of channels that leave.")
                .example(32);
    }

    static <L> Key<L, Size> kernelSize(Function<L, Size> value) {
        return Key.<L, Size>required("kernel_size", WINDOW, value, "Height and width of the kernel, in pixels.")
                .example(Size.square(3));
    }

    static <L> Key<L, Size> poolSize(Function<L, Size> value) {
        return Key.withDefault("pool_size", WINDOW, Size.square(2), value, "Height and width of a window, in pixels.");
    }

    /** The strides of a convolution. */
    static <L> Key<L, Size> strides(Function<L, Size> value) {
        return Key.<L, Size>withDefault("strides", WINDOW, Size.square(1), value, STRIDES_DESCRIPTION)
                .example(Size.square(2));
    }

    /** The strides of pooling, whose windows lie side by side unless it says otherwise. */
    static <L> Key<L, Size> strides(Key<L, Size> poolSize, Function<L, Size> value) {
        return Key.<L, Size>withDefault(
                        "strides",
                        WINDOW,
                        new Default.Derived<>("the same as pool_size", earlier -> earlier.get(poolSize)),
                        value,
                        STRIDES_DESCRIPTION)
                .example(Size.square(2));
    }

    static <L> Key<L, Padding> padding(Function<L, Padding> value) {
        return Key.<L, Padding>withDefault(
                        "padding",
                        LayerWords.PADDING,
                        Padding.VALID,
                        value,
                        "Whether windows stay within the input (valid), or the input is padded with zeros (same).")
                .example(Padding.SAME);
    }

    static <L> Key<L, Integer> depthMultiplier(Function<L, Integer> value) {
        return Key.withDefault(
                "depth_multiplier", WIDTH, 1, value, "The number of channels that each channel is convolved to.");
    }

    static <L extends Layer.Windowed> Key<L, Size> dilationRate() {
        return Key.withDefault(
                "dilation_rate",
                WINDOW,
                Size.square(1),
                Layer.Windowed::dilationRate,
                "Pixels between neighbouring weights of the kernel.");
    }

    static <L extends Layer.Weighted> Key<L, Boolean> useBias() {
        return Key.withDefault(
                "use_bias",
                new BooleanType(),
                true,
                Layer.Weighted::useBias,
                "Whether a bias is added, one value per filter or unit.");
    }

    /** What a kernel starts from, for one of Keras' keys {@code ..._initializer}. */
    static <L> Key<L, Initializer> kernelInitializer(String kernel, Function<L, Initializer> value) {
        return initializer(kernel, Initializers.OF_KERNEL, Initializer.GLOROT_UNIFORM, value);
    }

    /** What one value per channel, filter or unit starts from. */
    static <L> Key<L, Initializer> vectorInitializer(
            String vector, Initializer fallback, Function<L, Initializer> value) {
        return initializer(vector, Initializers.OF_VECTOR, fallback, value);
    }

    private static <L> Key<L, Initializer> initializer(
            String parameters, Type<Initializer> type, Initializer fallback, Function<L, Initializer> value) {
        return Key.withDefault(
                parameters + "_initializer",
                type,
                fallback,
                value,
                "What the layer's " + noun(parameters) + " starts from.");
    }

    static <L extends Layer.Weighted> Key<L, Initializer> biasInitializer() {
        return vectorInitializer("bias", Initializer.ZEROS, Layer.Weighted::biasInitializer);
    }

    /** The penalty on parameters, for one of Keras' keys {@code ..._regularizer}. */
    static <L> Key<L, Regularizer> regularizer(String parameters, Function<L, Optional<Regularizer>> value) {
        return Key.optional(
                        parameters + "_regularizer",
                        Regularizers.REGULARIZER,
                        value,
                        isKernel(parameters)
                                ? "The penalty on the layer's " + noun(parameters)
                                        + ", in place of regularization's l1 and l2."
                                : "The penalty on the layer's " + noun(parameters) + ".")
                .example(new Regularizer.L2(1e-4));
    }

    private static boolean isKernel(String parameters) {
        return parameters.equals("kernel") || parameters.endsWith("wise");
    }

    private static String noun(String parameters) {
        return parameters.endsWith("wise") ? parameters + " kernel" : parameters;
    }

    static <L extends Layer.Weighted> Key<L, Regularizer> biasRegularizer() {
        return regularizer("bias", Layer.Weighted::biasRegularizer);
    }

    static <L extends Layer> Key<L, Boolean> trainable() {
        return Key.<L, Boolean>withDefault(
                        "trainable",
                        new BooleanType(),
                        true,
                        Layer::trainable,
                        "Whether training changes the layer's weights; if not, batch_normalization classifies with its"
                                + " moving mean and variance while others are trained.")
                .example(false);
    }

    static <L extends Layer> Key<L, Activation> activation() {
        return Key.<L, Activation>withDefault(
                        "activation",
                        LayerWords.ACTIVATION,
                        Activation.LINEAR,
                        Layer::activation,
                        "What is applied to the weighted sum.")
                .example(Activation.RELU);
    }
}
