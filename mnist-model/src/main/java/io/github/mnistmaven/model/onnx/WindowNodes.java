package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.Windows;
import java.util.ArrayList;
import java.util.List;

/** The nodes of layers that look at an image through windows. */
record WindowNodes(Graph graph, Weights weights, Order order, ActivationNodes activations) {

    Value convolution(Value input, TrainedLayer.Conv2D layer) {
        List<String> kernelAndBias = new ArrayList<>(List.of(weights.kernel(layer, "kernel")));
        kernelAndBias.addAll(weights.bias(layer, layer.useBias()));
        return activations.of(layer.activation(), layer.name(), convolution(input, layer, kernelAndBias, 1));
    }

    Value depthwise(Value input, TrainedLayer.DepthwiseConv2D layer) {
        List<String> kernelAndBias = new ArrayList<>(List.of(weights.kernelOfChannels(layer, "kernel")));
        kernelAndBias.addAll(weights.bias(layer, layer.useBias()));
        Value sum = convolution(input, layer, kernelAndBias, input.shape().channels());
        return activations.of(layer.activation(), layer.name(), sum);
    }

    Value separable(Value input, TrainedLayer.SeparableConv2D layer) {
        List<String> kernel = List.of(weights.kernelOfChannels(layer, "depthwise_kernel"));
        Value channels = convolution(input, layer, kernel, input.shape().channels());
        List<String> inputs = new ArrayList<>(List.of(channels.name(), weights.kernel(layer, "pointwise_kernel")));
        inputs.addAll(weights.bias(layer, layer.useBias()));
        Value sum = channels.named(graph.node(layer.name(), "Conv", inputs));
        return activations.of(layer.activation(), layer.name(), sum);
    }

    /** @param operator what is made of the values in a window; neither counts pixels that padding adds */
    Value pooling(String operator, Value input, TrainedLayer.Windowed layer) {
        Value image = order.channelsFirst(layer.name(), input);
        String output = graph.node(
                layer.name(),
                operator,
                List.of(image.name()),
                Attribute.of("kernel_shape", layer.window()),
                Attribute.of("pads", pads(layer, input.shape())),
                Attribute.of("strides", layer.strides()));
        return new Value(output, layer.output(input.shape()), true);
    }

    private Value convolution(Value input, TrainedLayer.Windowed layer, List<String> kernelAndBias, int groups) {
        Value image = order.channelsFirst(layer.name(), input);
        List<String> inputs = new ArrayList<>(List.of(image.name()));
        inputs.addAll(kernelAndBias);
        String output = graph.node(
                layer.name(),
                "Conv",
                inputs,
                Attribute.of("dilations", layer.dilationRate()),
                Attribute.of("group", groups),
                Attribute.of("kernel_shape", layer.window()),
                Attribute.of("pads", pads(layer, input.shape())),
                Attribute.of("strides", layer.strides()));
        return new Value(output, layer.output(input.shape()), true);
    }

    /** Pixels above, left, below and right; an odd one below and right, as in Keras. */
    private static List<Integer> pads(TrainedLayer.Windowed layer, Shape input) {
        Windows windows = layer.windows();
        int rows = windows.paddedRows(input);
        int columns = windows.paddedColumns(input);
        return List.of(rows / 2, columns / 2, rows - rows / 2, columns - columns / 2);
    }
}
