package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.List;
import java.util.Map;

/**
 * A class of Keras, and all arguments of its constructor as Keras 3.15 writes them. What only matters to training, as
 * how weights begin, is what Keras takes if nothing is said.
 *
 * @param className {@code MaxPooling2D}
 * @param isBuilt whether files say for which shape a layer of this class was built
 * @param config the arguments
 */
record LayerForm(String className, boolean isBuilt, Map<String, Object> config) {
    static final String SINGLE_PRECISION = "float32";
    private static final String CHANNELS_LAST = "channels_last";

    /** What Keras says in a call of such a layer, besides what enters. */
    Map<String, Object> keywords() {
        return switch (className) {
            case "BatchNormalization" -> nothing("mask");
            case "Dropout", "SpatialDropout2D", "GaussianNoise" -> Map.of("training", false);
            default -> Map.of();
        };
    }

    /** What images of a shape come in by. */
    static LayerForm input(String name, Shape shape) {
        return new LayerForm(
                "InputLayer",
                false,
                new JsonObject()
                        .with("batch_shape", batch(shape))
                        .with("dtype", SINGLE_PRECISION)
                        .with("sparse", false)
                        .with("ragged", false)
                        .with("name", name)
                        .with("optional", false)
                        .map());
    }

    /** The shape of a batch of any length. */
    static List<Object> batch(Shape shape) {
        return JsonObject.list(null, shape.dimensions());
    }

    /** {@code value * scale + offset} of each value. */
    static LayerForm rescaling(String name, Preprocessing preprocessing) {
        return built(
                "Rescaling",
                arguments(name)
                        .with("scale", numbers(preprocessing.scaleOfValues()))
                        .with("offset", numbers(preprocessing.offset())));
    }

    /** A number, or a list with one for each channel. */
    private static Object numbers(List<Double> numbers) {
        return numbers.size() == 1 ? numbers.get(0) : numbers;
    }

    static LayerForm conv2d(TrainedLayer.Conv2D layer) {
        return built(
                "Conv2D",
                windowed(arguments(layer.name()).with("filters", layer.filters()), layer)
                        .with("groups", 1)
                        .with("activation", layer.activation().keyword())
                        .with("use_bias", layer.useBias())
                        .with(glorot("kernel_initializer"))
                        .with(zeros("bias_initializer"))
                        .with(nothing("kernel_regularizer", "bias_regularizer", "activity_regularizer"))
                        .with(nothing("kernel_constraint", "bias_constraint")));
    }

    static LayerForm depthwiseConv2d(TrainedLayer.DepthwiseConv2D layer) {
        JsonObject arguments = arguments(layer.name()).with("depth_multiplier", layer.depthMultiplier());
        return built(
                "DepthwiseConv2D",
                windowed(arguments, layer)
                        .with("activation", layer.activation().keyword())
                        .with("use_bias", layer.useBias())
                        .with(glorot("depthwise_initializer"))
                        .with(zeros("bias_initializer"))
                        .with(nothing("depthwise_regularizer", "bias_regularizer", "activity_regularizer"))
                        .with(nothing("depthwise_constraint", "bias_constraint")));
    }

    static LayerForm separableConv2d(TrainedLayer.SeparableConv2D layer) {
        JsonObject arguments = arguments(layer.name())
                .with("depth_multiplier", layer.depthMultiplier())
                .with("filters", layer.filters());
        return built(
                "SeparableConv2D",
                windowed(arguments, layer)
                        .with("activation", layer.activation().keyword())
                        .with("use_bias", layer.useBias())
                        .with(glorot("depthwise_initializer"))
                        .with(glorot("pointwise_initializer"))
                        .with(zeros("bias_initializer"))
                        .with(nothing("depthwise_regularizer", "pointwise_regularizer", "bias_regularizer"))
                        .with(nothing("activity_regularizer"))
                        .with(nothing("depthwise_constraint", "pointwise_constraint", "bias_constraint")));
    }

    static LayerForm pooling(String className, TrainedLayer.Windowed layer) {
        return unbuilt(
                className,
                arguments(layer.name())
                        .with("pool_size", pair(layer.window()))
                        .with("padding", layer.padding().keyword())
                        .with("strides", pair(layer.strides()))
                        .with("data_format", CHANNELS_LAST));
    }

    static LayerForm globalPooling(String className, TrainedLayer layer) {
        return unbuilt(
                className,
                arguments(layer.name()).with("data_format", CHANNELS_LAST).with("keepdims", false));
    }

    static LayerForm flatten(TrainedLayer.Flatten layer) {
        return built("Flatten", arguments(layer.name()).with("data_format", CHANNELS_LAST));
    }

    static LayerForm permute(TrainedLayer.Permute layer) {
        return built("Permute", arguments(layer.name()).with("dims", layer.dims()));
    }

    static LayerForm dense(TrainedLayer.Dense layer) {
        return built(
                "Dense",
                arguments(layer.name())
                        .with("units", layer.units())
                        .with("activation", layer.activation().keyword())
                        .with("use_bias", layer.useBias())
                        .with(glorot("kernel_initializer"))
                        .with(zeros("bias_initializer"))
                        .with(nothing("kernel_regularizer", "bias_regularizer"))
                        .with(nothing("kernel_constraint", "bias_constraint", "quantization_config")));
    }

    static LayerForm dropout(TrainedLayer.Dropout layer) {
        return unbuilt(
                "Dropout", arguments(layer.name()).with("rate", layer.rate()).with(nothing("seed", "noise_shape")));
    }

    static LayerForm spatialDropout2d(TrainedLayer.SpatialDropout2D layer) {
        return unbuilt(
                "SpatialDropout2D",
                new JsonObject()
                        .with("rate", layer.rate())
                        .with("seed", null)
                        .with("name", layer.name())
                        .with("dtype", SINGLE_PRECISION)
                        .with("data_format", CHANNELS_LAST));
    }

    static LayerForm gaussianNoise(TrainedLayer.GaussianNoise layer) {
        return unbuilt(
                "GaussianNoise",
                arguments(layer.name()).with("stddev", layer.stddev()).with("seed", null));
    }

    static LayerForm batchNormalization(TrainedLayer.BatchNormalization layer) {
        return built(
                "BatchNormalization",
                arguments(layer.name())
                        .with("axis", -1)
                        .with("momentum", layer.momentum())
                        .with("epsilon", layer.epsilon())
                        .with("center", layer.center())
                        .with("scale", layer.scale())
                        .with(zeros("beta_initializer"))
                        .with(ones("gamma_initializer"))
                        .with(zeros("moving_mean_initializer"))
                        .with(ones("moving_variance_initializer"))
                        .with(nothing("beta_regularizer", "gamma_regularizer", "beta_constraint", "gamma_constraint"))
                        .with("synchronized", false)
                        .with("renorm", false)
                        .with("renorm_clipping", null)
                        .with("renorm_momentum", 0.99));
    }

    static LayerForm layerNormalization(TrainedLayer.LayerNormalization layer) {
        return built(
                "LayerNormalization",
                arguments(layer.name())
                        .with("axis", List.of(-1))
                        .with("epsilon", layer.epsilon())
                        .with("center", layer.center())
                        .with("scale", layer.scale())
                        .with("rms_scaling", false)
                        .with(zeros("beta_initializer"))
                        .with(ones("gamma_initializer"))
                        .with(nothing("beta_regularizer", "gamma_regularizer", "beta_constraint", "gamma_constraint")));
    }

    static LayerForm groupNormalization(TrainedLayer.GroupNormalization layer) {
        return built(
                "GroupNormalization",
                arguments(layer.name())
                        .with("groups", layer.groups())
                        .with("axis", -1)
                        .with("epsilon", layer.epsilon())
                        .with("center", layer.center())
                        .with("scale", layer.scale())
                        .with(zeros("beta_initializer"))
                        .with(ones("gamma_initializer"))
                        .with(nothing("beta_regularizer", "gamma_regularizer", "beta_constraint", "gamma_constraint")));
    }

    static LayerForm activation(TrainedLayer.Activated layer) {
        return unbuilt(
                "Activation",
                arguments(layer.name()).with("activation", layer.activation().keyword()));
    }

    static LayerForm leakyRelu(TrainedLayer.LeakyRelu layer) {
        return unbuilt("LeakyReLU", arguments(layer.name()).with("negative_slope", layer.negativeSlope()));
    }

    /** What joins the branches of a block. */
    static LayerForm join(String className, TrainedLayer.Block block) {
        return built(className, arguments(block.name()));
    }

    static LayerForm reshape(String name, List<Integer> shape) {
        return unbuilt("Reshape", arguments(name).with("target_shape", shape));
    }

    private static LayerForm built(String className, JsonObject arguments) {
        return new LayerForm(className, true, arguments.map());
    }

    private static LayerForm unbuilt(String className, JsonObject arguments) {
        return new LayerForm(className, false, arguments.map());
    }

    /** What all layers have. */
    private static JsonObject arguments(String name) {
        return new JsonObject().with("name", name).with("trainable", true).with("dtype", JsonObject.singlePrecision());
    }

    private static JsonObject windowed(JsonObject arguments, TrainedLayer.Windowed layer) {
        return arguments
                .with("kernel_size", pair(layer.window()))
                .with("strides", pair(layer.strides()))
                .with("padding", layer.padding().keyword())
                .with("data_format", CHANNELS_LAST)
                .with("dilation_rate", pair(layer.dilationRate()));
    }

    private static List<Integer> pair(Size size) {
        return List.of(size.height(), size.width());
    }

    private static Map<String, Object> nothing(String... keys) {
        JsonObject nothing = new JsonObject();
        List.of(keys).forEach(key -> nothing.with(key, null));
        return nothing.map();
    }

    private static Map<String, Object> glorot(String key) {
        return initializer(key, "GlorotUniform", nothing("seed", "input_axes", "output_axes"));
    }

    private static Map<String, Object> zeros(String key) {
        return initializer(key, "Zeros", Map.of());
    }

    private static Map<String, Object> ones(String key) {
        return initializer(key, "Ones", Map.of());
    }

    private static Map<String, Object> initializer(String key, String className, Map<String, Object> config) {
        return Map.of(
                key,
                JsonObject.instance("keras.initializers", className, config).map());
    }
}
