package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.io.JsonText;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A message of the type {@code ModelProto}. */
final class OnnxModel {
    /** The version of the format: that which came with {@link #OPSET}. */
    static final int IR_VERSION = 8;

    /** The version of the operators: the first with layer normalization, of June 2022. */
    static final int OPSET = 17;

    private OnnxModel() {}

    static Message of(TrainedNetwork network, OnnxOptions options) {
        int space = network.origin().producer().lastIndexOf(' ');
        String producer = network.origin().producer();
        Message model = new Message()
                .number(1, IR_VERSION)
                .text(2, space < 0 ? producer : producer.substring(0, space))
                .text(3, space < 0 ? "" : producer.substring(space + 1))
                .message(7, graph(network, options))
                .message(8, new Message().text(1, "").number(2, OPSET));
        metadata(network, options)
                .forEach((key, value) ->
                        model.message(14, new Message().text(1, key).text(2, value)));
        return model;
    }

    private static Message graph(TrainedNetwork network, OnnxOptions options) {
        Graph graph = new Graph(Set.of(OnnxFile.INPUT, OnnxFile.OUTPUT));
        LayerNodes nodes = new LayerNodes(network, graph);
        Value value = new Value(OnnxFile.INPUT, network.input(), false);
        if (options.preprocess()) {
            value = value.named(preprocessed(graph, network.preprocessing()));
        }
        for (TrainedLayer layer : network.layers()) {
            value = nodes.of(layer, value);
        }
        graph.output(value.name(), OnnxFile.OUTPUT);
        Message input = options.preprocess()
                ? info(OnnxFile.INPUT, ElementType.UINT8, network.input(), "pixels from 0 to 255")
                : info(OnnxFile.INPUT, ElementType.FLOAT, network.input(), scaled(network.preprocessing()));
        Message output = info(
                OnnxFile.OUTPUT,
                ElementType.FLOAT,
                Shape.vector(network.classes().size()),
                "one for each class, in the order of the model's metadata");
        return graph.message(network.name(), input, output);
    }

    private static String preprocessed(Graph graph, Preprocessing preprocessing) {
        String layer = "preprocessing";
        String number =
                graph.node(layer, "Cast", List.of(OnnxFile.INPUT), Attribute.of("to", ElementType.FLOAT.number()));
        String scaled =
                graph.node(layer, "Mul", List.of(number, numbers(graph, layer + "/scale", preprocessing.scale())));
        return preprocessing.offset().equals(List.of(0.0))
                ? scaled
                : graph.node(layer, "Add", List.of(scaled, numbers(graph, layer + "/offset", preprocessing.offset())));
    }

    /** A number, or one for each channel, which come last. */
    private static String numbers(Graph graph, String name, List<Double> numbers) {
        if (numbers.size() == 1) {
            return graph.scalar(numbers.get(0).floatValue());
        }
        FloatBuffer values = FloatBuffer.allocate(numbers.size());
        numbers.forEach(number -> values.put(number.floatValue()));
        return graph.tensor(name, List.of(numbers.size()), values.flip());
    }

    private static String scaled(Preprocessing preprocessing) {
        return preprocessing.equals(Preprocessing.UNIT)
                ? "pixels from 0 to 1"
                : "pixels from 0 to 255, times " + Preprocessing.text(preprocessing.scale()) + " plus "
                        + Preprocessing.text(preprocessing.offset());
    }

    /** What is said of an input or an output, the first dimension that of a batch. */
    private static Message info(String name, ElementType type, Shape shape, String doc) {
        Message dimensions = new Message().message(1, new Message().text(2, "batch"));
        shape.dimensions().forEach(dimension -> dimensions.message(1, new Message().number(1, dimension)));
        Message tensor = new Message().number(1, type.number()).message(2, dimensions);
        return new Message()
                .text(1, name)
                .message(2, new Message().message(1, tensor))
                .text(3, doc);
    }

    private static Map<String, String> metadata(TrainedNetwork network, OnnxOptions options) {
        Map<String, String> metadata = new TreeMap<>(Map.of(
                "name", network.name(),
                "classes", JsonText.compact(network.classes()),
                "pixel_scale", Preprocessing.text(network.preprocessing().scale()),
                "pixel_offset", Preprocessing.text(network.preprocessing().offset()),
                "preprocessing", options.preprocess() ? "inside" : "outside",
                "producer", network.origin().producer()));
        network.confidence().ifPresent(confidence -> {
            metadata.put("temperature", String.valueOf(confidence.temperature()));
            confidence.threshold().ifPresent(least -> metadata.put("threshold", String.valueOf(least)));
        });
        network.origin().digest().ifPresent(digest -> metadata.put("digest", digest));
        network.origin().dataFingerprint().ifPresent(data -> metadata.put("data_fingerprint", data));
        return metadata;
    }
}
