package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.List;
import java.util.Set;

/** The nodes of each type of layer. */
final class LayerNodes {
    private final Graph graph;
    private final Weights weights;
    private final Order order;
    private final ActivationNodes activations;
    private final ByType<TrainedLayer, Value, Value> forms;

    LayerNodes(TrainedNetwork network, Graph graph) {
        this.graph = graph;
        weights = new Weights(network, graph);
        order = new Order(graph);
        activations = new ActivationNodes(graph);
        forms = forms(new WindowNodes(graph, weights, order, activations));
    }

    private ByType<TrainedLayer, Value, Value> forms(WindowNodes windows) {
        return ByType.<TrainedLayer, Value, Value>none()
                .with(TrainedLayer.Conv2D.class, windows::convolution)
                .with(TrainedLayer.DepthwiseConv2D.class, windows::depthwise)
                .with(TrainedLayer.SeparableConv2D.class, windows::separable)
                .with(TrainedLayer.MaxPooling2D.class, (value, layer) -> windows.pooling("MaxPool", value, layer))
                .with(
                        TrainedLayer.AveragePooling2D.class,
                        (value, layer) -> windows.pooling("AveragePool", value, layer))
                .with(TrainedLayer.GlobalMaxPooling2D.class, (value, layer) -> global("GlobalMaxPool", value, layer))
                .with(
                        TrainedLayer.GlobalAveragePooling2D.class,
                        (value, layer) -> global("GlobalAveragePool", value, layer))
                .with(TrainedLayer.Flatten.class, this::flatten)
                .with(TrainedLayer.Permute.class, this::permute)
                .with(TrainedLayer.Dense.class, this::dense)
                .with(TrainedLayer.Dropout.class, (value, layer) -> value)
                .with(TrainedLayer.SpatialDropout2D.class, (value, layer) -> value)
                .with(TrainedLayer.GaussianNoise.class, (value, layer) -> value)
                .with(TrainedLayer.BatchNormalization.class, this::batchNormalization)
                .with(TrainedLayer.LayerNormalization.class, this::layerNormalization)
                .with(TrainedLayer.GroupNormalization.class, this::groupNormalization)
                .with(
                        TrainedLayer.Activated.class,
                        (value, layer) -> activations.of(layer.activation(), layer.name(), value))
                .with(
                        TrainedLayer.LeakyRelu.class,
                        (value, layer) -> activations.leakyRelu(layer.negativeSlope(), layer.name(), value))
                .with(TrainedLayer.Multiply.class, this::multiply)
                .with(TrainedLayer.Residual.class, this::residual);
    }

    /** The types of layers that have nodes. */
    Set<Class<?>> types() {
        return forms.types();
    }

    /** Adds the nodes of a layer; what leaves it. */
    Value of(TrainedLayer layer, Value input) {
        return forms.of(input, layer);
    }

    private Value global(String operator, Value input, TrainedLayer layer) {
        Value image = order.channelsFirst(layer.name(), input);
        String ofOnePixel = graph.node(layer.name(), operator, List.of(image.name()));
        return vector(layer, input, ofOnePixel);
    }

    private Value flatten(Value input, TrainedLayer.Flatten layer) {
        return input.shape().isImage()
                ? vector(layer, input, order.channelsLast(layer.name(), input).name())
                : input;
    }

    private Value vector(TrainedLayer layer, Value input, String image) {
        String flat = graph.node(layer.name(), "Flatten", List.of(image), Attribute.of("axis", 1));
        return new Value(flat, layer.output(input.shape()), false);
    }

    private Value permute(Value input, TrainedLayer.Permute layer) {
        Value image = order.channelsLast(layer.name(), input);
        return new Value(order.permuted(layer.name(), image, layer.dims()), layer.output(input.shape()), false);
    }

    private Value dense(Value input, TrainedLayer.Dense layer) {
        String kernel = weights.same(layer, "kernel");
        // ONNX Runtime 1.12 can't load a Gemm that has an activation behind it and no bias
        String output = layer.useBias()
                ? graph.node(layer.name(), "Gemm", List.of(input.name(), kernel, weights.same(layer, "bias")))
                : graph.node(layer.name(), "MatMul", List.of(input.name(), kernel));
        Value sum = new Value(output, layer.output(input.shape()), false);
        return activations.of(layer.activation(), layer.name(), sum);
    }

    private Value batchNormalization(Value input, TrainedLayer.BatchNormalization layer) {
        Value channels = order.channelsFirst(layer.name(), input);
        int count = input.shape().channels();
        List<String> inputs = List.of(
                channels.name(),
                weights.gamma(layer, count),
                weights.beta(layer, count),
                weights.same(layer, "moving_mean"),
                weights.same(layer, "moving_variance"));
        return channels.named(
                graph.node(layer.name(), "BatchNormalization", inputs, Attribute.of("epsilon", layer.epsilon())));
    }

    private Value layerNormalization(Value input, TrainedLayer.LayerNormalization layer) {
        Value pixels = order.channelsLast(layer.name(), input);
        int count = input.shape().channels();
        List<String> inputs = List.of(pixels.name(), weights.gamma(layer, count), weights.beta(layer, count));
        return pixels.named(graph.node(
                layer.name(),
                "LayerNormalization",
                inputs,
                Attribute.of("axis", pixels.channelAxis()),
                Attribute.of("epsilon", layer.epsilon())));
    }

    /** The operator of that name is of a later set: here, groups are what channels are to another one. */
    private Value groupNormalization(Value input, TrainedLayer.GroupNormalization layer) {
        Value channels = order.channelsFirst(layer.name(), input);
        Shape shape = input.shape();
        int groups = layer.groups();
        int length = shape.size() / groups;
        List<Integer> whole = shape.isImage()
                ? List.of(0, shape.channels(), shape.height(), shape.width())
                : List.of(0, shape.channels());
        String grouped =
                graph.node(layer.name(), "Reshape", List.of(channels.name(), graph.shape(List.of(0, groups, length))));
        List<String> inputs =
                List.of(grouped, weights.all(1, layer, "ones", groups), weights.all(0, layer, "zeros", groups));
        String normalised =
                graph.node(layer.name(), "InstanceNormalization", inputs, Attribute.of("epsilon", layer.epsilon()));
        String output = graph.node(layer.name(), "Reshape", List.of(normalised, graph.shape(whole)));
        if (layer.scale()) {
            String gamma = weights.ofChannels(layer, "gamma", shape.isImage());
            output = graph.node(layer.name(), "Mul", List.of(output, gamma));
        }
        if (layer.center()) {
            String beta = weights.ofChannels(layer, "beta", shape.isImage());
            output = graph.node(layer.name(), "Add", List.of(output, beta));
        }
        return channels.named(output);
    }

    private Value residual(Value input, TrainedLayer.Residual block) {
        Value entering = order.channelsFirst(block.name(), input);
        Value through = order.channelsFirst(block.name(), branch(block.layers(), entering));
        Value around = order.channelsFirst(block.name(), branch(block.shortcut(), entering));
        return through.named(graph.node(block.name(), "Add", List.of(around.name(), through.name())));
    }

    private Value multiply(Value input, TrainedLayer.Multiply block) {
        Value entering = order.channelsFirst(block.name(), input);
        Value factors = order.channelsFirst(block.name(), branch(block.layers(), entering));
        List<Integer> pixel = List.of(0, factors.shape().channels(), 1, 1);
        String broadcast = input.shape().isImage() && !factors.shape().isImage()
                ? graph.node(block.name(), "Reshape", List.of(factors.name(), graph.shape(pixel)))
                : factors.name();
        return entering.named(graph.node(block.name(), "Mul", List.of(entering.name(), broadcast)));
    }

    private Value branch(List<TrainedLayer> layers, Value entering) {
        Value leaving = entering;
        for (TrainedLayer layer : layers) {
            leaving = of(layer, leaving);
        }
        return leaving;
    }
}
