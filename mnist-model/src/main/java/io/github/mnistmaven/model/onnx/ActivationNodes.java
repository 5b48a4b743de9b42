package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.network.Activation;
import java.util.List;

/** The nodes of activations. */
record ActivationNodes(Graph graph) {

    /** @param layer the layer that the activation belongs to */
    Value of(Activation activation, String layer, Value input) {
        return switch (activation) {
            case LINEAR -> input;
            case RELU -> add(layer, "Relu", input);
            case LEAKY_RELU -> leakyRelu(Activation.LEAKY_RELU_SLOPE, layer, input);
            case ELU -> add(layer, "Elu", input, Attribute.of("alpha", Activation.ELU_ALPHA));
            case GELU -> gelu(layer, input);
            case SIGMOID -> add(layer, "Sigmoid", input);
            case TANH -> add(layer, "Tanh", input);
            case SOFTMAX -> add(layer, "Softmax", input, Attribute.of("axis", input.channelAxis()));
        };
    }

    Value leakyRelu(double slope, String layer, Value input) {
        return add(layer, "LeakyRelu", input, Attribute.of("alpha", slope));
    }

    /** The exact one, {@code x * (1 + erf(x / sqrt(2))) / 2}, in the nodes of which ONNX Runtime makes one. */
    private Value gelu(String layer, Value input) {
        String x = input.name();
        String scaled = graph.node(layer, "Div", List.of(x, graph.scalar((float) Math.sqrt(2))));
        String erf = graph.node(layer, "Erf", List.of(scaled));
        String sum = graph.node(layer, "Add", List.of(erf, graph.scalar(1)));
        String product = graph.node(layer, "Mul", List.of(x, sum));
        return input.named(graph.node(layer, "Mul", List.of(product, graph.scalar(0.5f))));
    }

    private Value add(String layer, String operator, Value input, Message... attributes) {
        return input.named(graph.node(layer, operator, List.of(input.name()), attributes));
    }
}
