package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the layers of a model file of 0.1, and names them as Keras does. A residual block is a line that says how many
 * of the following ones are within the block, those of blocks within it included: {@code residual layers=2}.
 */
final class LayerLines {
    private static final String RESIDUAL = "residual";
    /** What a file of 0.1 doesn't tell, as nothing that it is read for depends on it. */
    private static final double MOMENTUM = 0.99;

    @FunctionalInterface
    private interface Form {
        TrainedLayer read(String name, LayerLine line) throws ModelFormatException;
    }

    private static final Map<String, Form> FORMS = forms();

    private final List<String> lines;
    private final Map<String, Integer> named = new HashMap<>();
    private int next;

    private LayerLines(List<String> lines) {
        this.lines = lines;
    }

    static List<TrainedLayer> read(List<String> lines) throws ModelFormatException {
        return new LayerLines(lines).upTo(lines.size(), 0);
    }

    private List<TrainedLayer> upTo(int end, int depth) throws ModelFormatException {
        List<TrainedLayer> layers = new ArrayList<>();
        while (next < end) {
            int number = next++;
            try {
                layers.add(layer(LayerLine.parse(lines.get(number)), end, depth));
            } catch (ModelFormatException e) {
                throw e.getMessage().startsWith("layer.") ? e : e.in("layer." + number);
            }
        }
        return layers;
    }

    private TrainedLayer layer(LayerLine line, int end, int depth) throws ModelFormatException {
        if (line.type().equals(RESIDUAL)) {
            String name = name(RESIDUAL);
            int count = line.lines("layers", end - next);
            line.requireNothingElse();
            if (depth == NetworkLimits.MAX_DEPTH) {
                throw new ModelFormatException(
                        "expected residual at most " + NetworkLimits.MAX_DEPTH + " deep, found one deeper");
            }
            List<TrainedLayer> layers = upTo(next + count, depth + 1);
            return new TrainedLayer.Residual(name, layers.isEmpty() ? List.of(nothing()) : layers);
        }
        Form form = FORMS.get(line.type());
        if (form == null) {
            throw new ModelFormatException("expected one of " + String.join(", ", FORMS.keySet()) + ", " + RESIDUAL
                    + ", found '" + line.type() + "'");
        }
        TrainedLayer layer = form.read(name(line.type()), line);
        line.requireNothingElse();
        return layer;
    }

    /** A block that had layers of noise alone is stored without a layer. */
    private TrainedLayer nothing() {
        return new TrainedLayer.Dropout(name("dropout"), 0);
    }

    private String name(String type) {
        int before = named.merge(type, 1, Integer::sum) - 1;
        return before == 0 ? type : type + "_" + before;
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put(
                "conv2d",
                (name, line) -> new TrainedLayer.Conv2D(
                        name,
                        line.count("filters"),
                        line.size("kernel_size"),
                        line.size("strides"),
                        line.padding(),
                        line.dilationRate(),
                        line.activation(),
                        line.useBias()));
        forms.put(
                "depthwise_conv2d",
                (name, line) -> new TrainedLayer.DepthwiseConv2D(
                        name,
                        line.size("kernel_size"),
                        line.size("strides"),
                        line.padding(),
                        line.dilationRate(),
                        line.count("depth_multiplier"),
                        line.activation(),
                        line.useBias()));
        forms.put(
                "separable_conv2d",
                (name, line) -> new TrainedLayer.SeparableConv2D(
                        name,
                        line.count("filters"),
                        line.size("kernel_size"),
                        line.size("strides"),
                        line.padding(),
                        line.dilationRate(),
                        line.count("depth_multiplier"),
                        line.activation(),
                        line.useBias()));
        forms.put(
                "max_pooling2d",
                (name, line) -> new TrainedLayer.MaxPooling2D(
                        name, line.size("pool_size"), line.size("strides"), line.padding()));
        forms.put(
                "average_pooling2d",
                (name, line) -> new TrainedLayer.AveragePooling2D(
                        name, line.size("pool_size"), line.size("strides"), line.padding()));
        forms.put("global_max_pooling2d", (name, line) -> new TrainedLayer.GlobalMaxPooling2D(name));
        forms.put("global_average_pooling2d", (name, line) -> new TrainedLayer.GlobalAveragePooling2D(name));
        forms.put("flatten", (name, line) -> new TrainedLayer.Flatten(name));
        forms.put(
                "dense",
                (name, line) -> new TrainedLayer.Dense(name, line.count("units"), line.activation(), line.useBias()));
        forms.put(
                "batch_normalization",
                (name, line) ->
                        new TrainedLayer.BatchNormalization(name, MOMENTUM, line.positive("epsilon"), true, true));
        forms.put(
                "layer_normalization",
                (name, line) -> new TrainedLayer.LayerNormalization(name, line.positive("epsilon"), true, true));
        forms.put("activation", (name, line) -> new TrainedLayer.Activated(name, line.activation()));
        forms.put("leaky_relu", (name, line) -> new TrainedLayer.LeakyRelu(name, line.notNegative("negative_slope")));
        return forms;
    }
}
