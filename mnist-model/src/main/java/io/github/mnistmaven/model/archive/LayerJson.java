package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.KerasWord;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Layers as JSON: {@code {"type": "dense", "name": "dense", "units": 10, "activation": "softmax", "use_bias": true}}.
 * The arguments are the components of a layer's record, named as Keras names them; none may be left out, but a shortcut
 * without layers.
 */
final class LayerJson {
    static final String TYPE = "type";
    static final String NAME = "name";
    static final String LAYERS = "layers";
    /** Left out where it is empty. */
    static final String SHORTCUT = "shortcut";

    /** What takes layers. */
    private static final Set<String> BRANCHES = Set.of(LAYERS, SHORTCUT);

    /** The types of layers by their words. */
    static final Map<String, Class<? extends TrainedLayer>> TYPES = types();

    /** The values of arguments by their names, the name and layers aside. */
    static final Map<String, Argument> ARGUMENTS = Map.ofEntries(
            Map.entry("filters", Argument.whole(NetworkLimits.MAX_COUNT)),
            Map.entry("groups", Argument.whole(NetworkLimits.MAX_COUNT)),
            Map.entry("units", Argument.whole(NetworkLimits.MAX_COUNT)),
            Map.entry("depth_multiplier", Argument.whole(NetworkLimits.MAX_COUNT)),
            Map.entry("kernel_size", Argument.size(NetworkLimits.MAX_WINDOW)),
            Map.entry("pool_size", Argument.size(NetworkLimits.MAX_WINDOW)),
            Map.entry("strides", Argument.size(NetworkLimits.MAX_WINDOW)),
            Map.entry("dilation_rate", Argument.size(NetworkLimits.MAX_WINDOW)),
            Map.entry("padding", Argument.keyword(Padding.values())),
            Map.entry("activation", Argument.keyword(Activation.values())),
            Map.entry("use_bias", Argument.truth()),
            Map.entry("center", Argument.truth()),
            Map.entry("scale", Argument.truth()),
            Map.entry("dims", Argument.wholes(3, 3)),
            Map.entry("rate", share()),
            Map.entry("momentum", share()),
            Map.entry("stddev", notNegative()),
            Map.entry("negative_slope", notNegative()),
            Map.entry(
                    "epsilon",
                    Argument.number(
                            "a number above 0",
                            number -> number > 0,
                            NetworkJson.object("type", "number", "exclusiveMinimum", 0))));

    private LayerJson() {}

    /** The arguments of a type of layer, its name first. */
    static List<String> arguments(Class<? extends TrainedLayer> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> KerasWord.of(component.getName()))
                .toList();
    }

    static List<Object> write(List<TrainedLayer> layers) {
        List<Object> all = new ArrayList<>();
        for (TrainedLayer layer : layers) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(TYPE, layer.keyword());
            for (RecordComponent component : layer.getClass().getRecordComponents()) {
                String argument = KerasWord.of(component.getName());
                Object value = value(component, layer);
                if (!argument.equals(SHORTCUT) || !List.of().equals(value)) {
                    json.put(argument, written(argument, value));
                }
            }
            all.add(json);
        }
        return all;
    }

    @SuppressWarnings("unchecked") // branches are lists of layers
    private static Object written(String argument, Object value) {
        if (BRANCHES.contains(argument)) {
            return write((List<TrainedLayer>) value);
        }
        return argument.equals(NAME) ? value : ARGUMENTS.get(argument).writer().apply(value);
    }

    static List<TrainedLayer> read(JsonValue json) throws ModelFormatException {
        return read(json, 0);
    }

    private static List<TrainedLayer> read(JsonValue json, int depth) throws ModelFormatException {
        if (depth > NetworkLimits.MAX_DEPTH) {
            throw new ModelFormatException(json.place() + ": expected residual at most " + NetworkLimits.MAX_DEPTH
                    + " deep, found one deeper");
        }
        List<JsonValue> elements = json.elements();
        if (elements.isEmpty() || elements.size() > NetworkLimits.MAX_LAYERS) {
            throw new ModelFormatException(json.place() + ": expected from 1 to " + NetworkLimits.MAX_LAYERS
                    + " layers, found " + elements.size());
        }
        List<TrainedLayer> layers = new ArrayList<>();
        for (JsonValue element : elements) {
            layers.add(layer(element, depth));
        }
        return layers;
    }

    private static TrainedLayer layer(JsonValue json, int depth) throws ModelFormatException {
        JsonValue word = json.get(TYPE);
        Class<? extends TrainedLayer> type = word.isText() ? TYPES.get(word.text()) : null;
        if (type == null) {
            throw word.unexpected("one of " + String.join(", ", TYPES.keySet()));
        }
        List<String> arguments = arguments(type);
        Set<String> known = new HashSet<>(arguments);
        known.add(TYPE);
        json.requireNothingBut(known);
        List<Object> values = new ArrayList<>();
        for (String argument : arguments) {
            boolean isLeftOut = argument.equals(SHORTCUT) && json.find(SHORTCUT).isEmpty();
            values.add(isLeftOut ? List.of() : read(argument, json.get(argument), depth));
        }
        return create(type, values, json.place());
    }

    private static Object read(String argument, JsonValue value, int depth) throws ModelFormatException {
        if (BRANCHES.contains(argument)) {
            return read(value, depth + 1);
        }
        return argument.equals(NAME)
                ? value.text()
                : ARGUMENTS.get(argument).reader().read(value);
    }

    private static TrainedLayer create(Class<? extends TrainedLayer> type, List<Object> values, String place)
            throws ModelFormatException {
        try {
            Class<?>[] components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getConstructor(components).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            if (e.getCause() instanceof InvalidNetworkException invalid) {
                throw new ModelFormatException(place + ": " + invalid.getMessage(), invalid);
            }
            throw new IllegalStateException("no layer " + type + " of " + values, e);
        }
    }

    private static Object value(RecordComponent component, TrainedLayer layer) {
        try {
            return component.getAccessor().invoke(layer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + component + " of " + layer, e);
        }
    }

    private static Map<String, Class<? extends TrainedLayer>> types() {
        Map<String, Class<? extends TrainedLayer>> types = new LinkedHashMap<>();
        types.put("conv2d", TrainedLayer.Conv2D.class);
        types.put("depthwise_conv2d", TrainedLayer.DepthwiseConv2D.class);
        types.put("separable_conv2d", TrainedLayer.SeparableConv2D.class);
        types.put("max_pooling2d", TrainedLayer.MaxPooling2D.class);
        types.put("average_pooling2d", TrainedLayer.AveragePooling2D.class);
        types.put("global_max_pooling2d", TrainedLayer.GlobalMaxPooling2D.class);
        types.put("global_average_pooling2d", TrainedLayer.GlobalAveragePooling2D.class);
        types.put("flatten", TrainedLayer.Flatten.class);
        types.put("permute", TrainedLayer.Permute.class);
        types.put("dense", TrainedLayer.Dense.class);
        types.put("dropout", TrainedLayer.Dropout.class);
        types.put("spatial_dropout2d", TrainedLayer.SpatialDropout2D.class);
        types.put("gaussian_noise", TrainedLayer.GaussianNoise.class);
        types.put("batch_normalization", TrainedLayer.BatchNormalization.class);
        types.put("layer_normalization", TrainedLayer.LayerNormalization.class);
        types.put("group_normalization", TrainedLayer.GroupNormalization.class);
        types.put("activation", TrainedLayer.Activated.class);
        types.put("leaky_relu", TrainedLayer.LeakyRelu.class);
        types.put("multiply", TrainedLayer.Multiply.class);
        types.put("residual", TrainedLayer.Residual.class);
        return types;
    }

    private static Argument share() {
        return Argument.number(
                "a number from 0 to below 1",
                number -> number >= 0 && number < 1,
                NetworkJson.object("type", "number", "minimum", 0, "exclusiveMaximum", 1));
    }

    private static Argument notNegative() {
        return Argument.number(
                "a number of at least 0", number -> number >= 0, NetworkJson.object("type", "number", "minimum", 0));
    }
}
