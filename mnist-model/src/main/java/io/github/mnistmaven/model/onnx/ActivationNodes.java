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
            case SELU ->
                add(
                        layer,
                        "Selu",
                        input,
                        Attribute.of("alpha", Activation.SELU_ALPHA),
                        Attribute.of("gamma", Activation.SELU_SCALE));
            case GELU -> gelu(layer, input);
            case SILU -> silu(layer, input);
            case HARD_SILU -> add(layer, "HardSwish", input);
            case RELU6 ->
                input.named(graph.node(layer, "Clip", List.of(input.name(), graph.scalar(0), graph.scalar(6))));
            case SIGMOID -> add(layer, "Sigmoid", input);
            case HARD_SIGMOID ->
                add(layer, "HardSigmoid", input, Attribute.of("alpha", 1 / 6.0), Attribute.of("beta", 0.5));
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

    private Value silu(String layer, Value input) {
        String sigmoid = graph.node(layer, "Sigmoid", List.of(input.name()));
        return input.named(graph.node(layer, "Mul", List.of(input.name(), sigmoid)));
    }

    private Value add(String layer, String operator, Value input, Message... attributes) {
        return input.named(graph.node(layer, operator, List.of(input.name()), attributes));
    }
}
