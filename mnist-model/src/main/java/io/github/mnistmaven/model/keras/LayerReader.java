package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Layers by the names of their classes in Keras 2 and 3. */
final class LayerReader {
    private static final Size ONE = Size.square(1);

    /** Layers without tensors that do nothing once training is over, and that there is no type of here. */
    private static final Set<String> IDLE = Set.of(
            "ActivityRegularization",
            "AlphaDropout",
            "GaussianDropout",
            "Identity",
            "RandomBrightness",
            "RandomColorJitter",
            "RandomContrast",
            "RandomErasing",
            "RandomFlip",
            "RandomGaussianBlur",
            "RandomHue",
            "RandomRotation",
            "RandomSaturation",
            "RandomShear",
            "RandomTranslation",
            "RandomZoom");

    /** Reads the arguments of a class. */
    @FunctionalInterface
    private interface Form {
        TrainedLayer read(String name, Arguments arguments, Shape input) throws ModelFormatException;
    }

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("Conv2D", LayerReader::conv2d),
            Map.entry("DepthwiseConv2D", LayerReader::depthwiseConv2d),
            Map.entry("SeparableConv2D", LayerReader::separableConv2d),
            Map.entry("MaxPooling2D", LayerReader::maxPooling2d),
            Map.entry("AveragePooling2D", LayerReader::averagePooling2d),
            Map.entry("GlobalMaxPooling2D", LayerReader::globalMaxPooling2d),
            Map.entry("GlobalAveragePooling2D", LayerReader::globalAveragePooling2d),
            Map.entry("Flatten", LayerReader::flatten),
            Map.entry("Reshape", LayerReader::reshape),
            Map.entry("Permute", LayerReader::permute),
            Map.entry("Dense", LayerReader::dense),
            Map.entry("Dropout", (name, arguments, input) -> new TrainedLayer.Dropout(name, arguments.share("rate"))),
            Map.entry(
                    "SpatialDropout2D",
                    (name, arguments, input) -> new TrainedLayer.SpatialDropout2D(name, arguments.share("rate"))),
            Map.entry(
                    "GaussianNoise",
                    (name, arguments, input) -> new TrainedLayer.GaussianNoise(name, arguments.size("stddev", 0))),
            Map.entry("BatchNormalization", LayerReader::batchNormalization),
            Map.entry("LayerNormalization", LayerReader::layerNormalization),
            Map.entry("GroupNormalization", LayerReader::groupNormalization),
            Map.entry(
                    "Activation", (name, arguments, input) -> new TrainedLayer.Activated(name, arguments.activation())),
            Map.entry("ReLU", LayerReader::relu),
            Map.entry("LeakyReLU", LayerReader::leakyRelu),
            Map.entry("ELU", LayerReader::elu),
            Map.entry("Softmax", LayerReader::softmax));

    private LayerReader() {}

    /**
     * The layer that a file says; empty for one that does nothing once training is over.
     *
     * @param input the shape of what enters
     */
    static Optional<TrainedLayer> read(ModelLayer layer, Shape input) throws ModelFormatException {
        if (IDLE.contains(layer.className())) {
            return Optional.empty();
        }
        if (layer.className().equals("Reshape") && isPixel(layer.json().get("config"), input)) {
            return Optional.empty();
        }
        Form form = FORMS.get(layer.className());
        if (form == null) {
            throw layer.json().get("class_name").unexpected("a layer that is known here (" + known() + ")");
        }
        return Optional.of(form.read(layer.name(), new Arguments(layer.json().get("config")), input));
    }

    /** Whether a vector becomes an image of one pixel, which is a vector here. */
    private static boolean isPixel(JsonValue config, Shape input) throws ModelFormatException {
        JsonValue shape = config.get("target_shape");
        if (input.isImage() || shape.elements().size() != 3) {
            return false;
        }
        for (JsonValue side : shape.elements().subList(0, 2)) {
            side.whole(1, 1);
        }
        int channels = shape.elements().get(2).whole(-1, Integer.MAX_VALUE);
        return channels == -1 || channels == input.channels();
    }

    private static String known() {
        List<String> known = new ArrayList<>(FORMS.keySet());
        known.add("Add");
        known.add("Multiply");
        known.add("Rescaling");
        return String.join(", ", known.stream().sorted().toList());
    }

    private static TrainedLayer conv2d(String name, Arguments arguments, Shape input) throws ModelFormatException {
        arguments.requireChannelsLast().requireNumber("groups", 1);
        if (!input.isImage() && arguments.pair("kernel_size").equals(ONE)) {
            // of one pixel, which is a vector here
            return new TrainedLayer.Dense(
                    name, arguments.count("filters"), arguments.activation(), arguments.truth("use_bias", true));
        }
        return new TrainedLayer.Conv2D(
                name,
                arguments.count("filters"),
                arguments.pair("kernel_size"),
                arguments.pair("strides", ONE),
                arguments.padding(),
                arguments.pair("dilation_rate", ONE),
                arguments.activation(),
                arguments.truth("use_bias", true));
    }

    private static TrainedLayer depthwiseConv2d(String name, Arguments arguments, Shape input)
            throws ModelFormatException {
        arguments.requireChannelsLast();
        return new TrainedLayer.DepthwiseConv2D(
                name,
                arguments.pair("kernel_size"),
                arguments.pair("strides", ONE),
                arguments.padding(),
                arguments.pair("dilation_rate", ONE),
                arguments.count("depth_multiplier", 1),
                arguments.activation(),
                arguments.truth("use_bias", true));
    }

    private static TrainedLayer separableConv2d(String name, Arguments arguments, Shape input)
            throws ModelFormatException {
        arguments.requireChannelsLast();
        return new TrainedLayer.SeparableConv2D(
                name,
                arguments.count("filters"),
                arguments.pair("kernel_size"),
                arguments.pair("strides", ONE),
                arguments.padding(),
                arguments.pair("dilation_rate", ONE),
                arguments.count("depth_multiplier", 1),
                arguments.activation(),
                arguments.truth("use_bias", true));
    }

    private static TrainedLayer maxPooling2d(String name, Arguments arguments, Shape input)
            throws ModelFormatException {
        Size pool = arguments.requireChannelsLast().pair("pool_size", Size.square(2));
        return new TrainedLayer.MaxPooling2D(name, pool, arguments.pair("strides", pool), arguments.padding());
    }

    private static TrainedLayer averagePooling2d(String name, Arguments arguments, Shape input)
            throws ModelFormatException {
        Size pool = arguments.requireChannelsLast().pair("pool_size", Size.square(2));
        return new TrainedLayer.AveragePooling2D(name, pool, arguments.pair("strides", pool), arguments.padding());
    }

    /** An image of one pixel, as {@code keepdims} leaves, is a vector here. */
    private static TrainedLayer globalMaxPooling2d(String name, Arguments arguments, Shape input)
            throws ModelFormatException {
        arguments.requireChannelsLast();
        return new TrainedLayer.GlobalMaxPooling2D(name);
    }

    private static TrainedLayer globalAveragePooling2d(String name, Arguments arguments, Shape input)
            throws ModelFormatException {
        arguments.requireChannelsLast();
        return new TrainedLayer.GlobalAveragePooling2D(name);
    }

    private static TrainedLayer flatten(String name, Arguments arguments, Shape input) throws ModelFormatException {
        arguments.requireChannelsLast();
        return new TrainedLayer.Flatten(name);
    }

    /** To a vector: the same as flattening. */
    private static TrainedLayer reshape(String name, Arguments arguments, Shape input) throws ModelFormatException {
        JsonValue shape = arguments.config().get("target_shape");
        if (shape.elements().size() != 1) {
            throw shape.unexpected("one dimension, or the shape of an image where images come in");
        }
        JsonValue length = shape.elements().get(0);
        if (length.whole(-1, Integer.MAX_VALUE) != -1 && length.whole(-1, Integer.MAX_VALUE) != input.values()) {
            throw length.unexpected(String.valueOf(input.values()));
        }
        return new TrainedLayer.Flatten(name);
    }

    private static TrainedLayer permute(String name, Arguments arguments, Shape input) throws ModelFormatException {
        JsonValue dims = arguments.config().get("dims");
        List<Integer> order = new ArrayList<>();
        for (JsonValue dim : dims.elements()) {
            order.add(dim.whole(1, 3));
        }
        if (!order.stream().sorted().toList().equals(List.of(1, 2, 3))) {
            throw dims.unexpected("1, 2 and 3 in some order");
        }
        return new TrainedLayer.Permute(name, order);
    }

    private static TrainedLayer dense(String name, Arguments arguments, Shape input) throws ModelFormatException {
        arguments.requireNull("quantization_config");
        return new TrainedLayer.Dense(
                name, arguments.count("units"), arguments.activation(), arguments.truth("use_bias", true));
    }

    private static TrainedLayer batchNormalization(String name, Arguments arguments, Shape input)
            throws ModelFormatException {
        arguments.requireLastAxis(rank(input)).requireFalse("renorm");
        return new TrainedLayer.BatchNormalization(
                name,
                arguments.has("momentum") ? arguments.share("momentum") : 0.99,
                arguments.epsilon(),
                arguments.truth("center", true),
                arguments.truth("scale", true));
    }

    private static TrainedLayer layerNormalization(String name, Arguments arguments, Shape input)
            throws ModelFormatException {
        arguments.requireLastAxis(rank(input)).requireFalse("rms_scaling");
        return new TrainedLayer.LayerNormalization(
                name, arguments.epsilon(), arguments.truth("center", true), arguments.truth("scale", true));
    }

    /** Groups of -1 are as many as channels. */
    private static TrainedLayer groupNormalization(String name, Arguments arguments, Shape input)
            throws ModelFormatException {
        arguments.requireLastAxis(rank(input));
        boolean isEachChannel = arguments.number("groups", 32) == -1;
        return new TrainedLayer.GroupNormalization(
                name,
                isEachChannel ? input.channels() : arguments.count("groups", 32),
                arguments.epsilon(),
                arguments.truth("center", true),
                arguments.truth("scale", true));
    }

    private static TrainedLayer relu(String name, Arguments arguments, Shape input) throws ModelFormatException {
        double slope = arguments.requireNumber("threshold", 0).size("negative_slope", 0);
        if (slope == 0 && arguments.has("max_value")) {
            arguments.requireNumber("max_value", 6);
            return new TrainedLayer.Activated(name, Activation.RELU6);
        }
        arguments.requireNull("max_value");
        return slope == 0 ? new TrainedLayer.Activated(name, Activation.RELU) : new TrainedLayer.LeakyRelu(name, slope);
    }

    /** Keras 2 calls the slope {@code alpha}; both have 0.3 if nothing is said. */
    private static TrainedLayer leakyRelu(String name, Arguments arguments, Shape input) throws ModelFormatException {
        return new TrainedLayer.LeakyRelu(
                name, arguments.size(arguments.has("alpha") ? "alpha" : "negative_slope", 0.3));
    }

    private static TrainedLayer elu(String name, Arguments arguments, Shape input) throws ModelFormatException {
        arguments.requireNumber("alpha", Activation.ELU_ALPHA);
        return new TrainedLayer.Activated(name, Activation.ELU);
    }

    private static TrainedLayer softmax(String name, Arguments arguments, Shape input) throws ModelFormatException {
        arguments.requireLastAxis(rank(input));
        return new TrainedLayer.Activated(name, Activation.SOFTMAX);
    }

    /** The dimensions of a batch. */
    private static int rank(Shape input) {
        return input.dimensions().size() + 1;
    }
}
