package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.network.TensorSpec;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nodes and trained tensors of a model. Each value has a name of its own, also where layers are called so that two
 * would be the same.
 */
final class Graph {
    private final Set<String> names = new HashSet<>();
    private final List<Message> nodes = new ArrayList<>();
    private final List<Message> tensors = new ArrayList<>();
    private final Map<Float, String> scalars = new HashMap<>();
    private final Map<List<Integer>, String> shapes = new HashMap<>();

    /** @param reserved the names of the model's inputs and outputs */
    Graph(Set<String> reserved) {
        names.addAll(reserved);
    }

    /**
     * Adds a node with one output.
     *
     * @param layer the layer that it belongs to
     * @param operator what it computes
     * @param attributes in the order of their names
     * @return the name of its output
     */
    String node(String layer, String operator, List<String> inputs, Message... attributes) {
        String output = unused(layer + "/" + operator);
        add(operator, inputs, output, attributes);
        return output;
    }

    /** Adds a node that hands on {@code input} as {@code output}, which is reserved. */
    void output(String input, String output) {
        add("Identity", List.of(input), output);
    }

    private void add(String operator, List<String> inputs, String output, Message... attributes) {
        Message node = new Message();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, output).text(4, operator);
        for (Message attribute : attributes) {
            node.message(5, attribute);
        }
        nodes.add(node);
    }

    /**
     * Adds a trained tensor.
     *
     * @param shape without dimensions for a single number
     * @return its name
     */
    String tensor(String name, List<Integer> shape, FloatBuffer values) {
        String unused = unused(name);
        Message tensor = new Message();
        shape.forEach(dimension -> tensor.number(1, dimension));
        tensors.add(tensor.number(2, ElementType.FLOAT.number()).text(8, unused).values(9, values));
        return unused;
    }

    /** The name of a number. */
    String scalar(float value) {
        return scalars.computeIfAbsent(
                value, number -> tensor("constant/" + number, List.of(), FloatBuffer.wrap(new float[] {number})));
    }

    /** The name of a shape that a node gives to values; 0 stands for the dimension that they have there. */
    String shape(List<Integer> dimensions) {
        return shapes.computeIfAbsent(dimensions, shape -> {
            String unused = unused("shape/" + TensorSpec.text(shape));
            Message tensor = new Message().number(1, shape.size()).number(2, ElementType.INT64.number());
            shape.forEach(dimension -> tensor.number(7, dimension));
            tensors.add(tensor.text(8, unused));
            return unused;
        });
    }

    private String unused(String wanted) {
        String name = wanted;
        for (int i = 1; !names.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    /**
     * The message.
     *
     * @param input of the type {@code ValueInfoProto}
     * @param output likewise
     */
    Message message(String name, Message input, Message output) {
        Message graph = new Message();
        nodes.forEach(node -> graph.message(1, node));
        graph.text(2, name);
        tensors.forEach(tensor -> graph.message(5, tensor));
        return graph.message(11, input).message(12, output);
    }
}
