package io.github.mnistmaven.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts layers one behind the other, infers shapes, and gives each layer its part of the parameters, in DL4J's order.
 *
 * <p>{@code ConvolutionParamInitializer} has biases before kernels, kernels by filter, channel, row and column;
 * {@code DefaultParamInitializer} has kernels unit by unit, then biases.
 */
final class NetworkBuilder {
    private final Parameters parameters;
    private final List<Layer> layers = new ArrayList<>();
    private Shape shape;
    private boolean endsInSoftmax;

    NetworkBuilder(Shape input, Parameters parameters) {
        this.shape = input;
        this.parameters = parameters;
    }

    void add(LayerLine line) throws ModelFormatException {
        endsInSoftmax = false;
        switch (line.type()) {
            case "conv2d" -> addConv2D(line);
            case "max_pooling2d" -> addMaxPooling2D(line);
            case "flatten" -> shape = Shape.of(1, 1, shape.size());
            case "dense" -> addDense(line);
            default ->
                throw new ModelFormatException(
                        "expected conv2d, max_pooling2d, flatten or dense, found '" + line.type() + "'");
        }
        line.requireNothingElse();
    }

    /** The layers, if they give one probability for each class and use up the parameters. */
    List<Layer> build(int classes) throws ModelFormatException {
        if (!endsInSoftmax || shape.channels() != classes) {
            throw new ModelFormatException(
                    "expected the last layer to be dense with units=" + classes + " and activation=softmax");
        }
        parameters.requireAllTaken();
        return List.copyOf(layers);
    }

    private void addConv2D(LayerLine line) throws ModelFormatException {
        int filters = line.count("filters");
        LayerLine.Size kernel = line.size("kernel_size");
        LayerLine.Size strides = line.size("strides");
        Padding padding = line.padding();
        Activation activation = line.activation();
        if (activation == Activation.SOFTMAX) {
            throw new ModelFormatException("expected softmax in a dense layer only");
        }
        Window rows = Window.of(shape.height(), kernel.height(), strides.height(), padding);
        Window columns = Window.of(shape.width(), kernel.width(), strides.width(), padding);
        float[] bias = parameters.take(filters);
        float[] weights = parameters.take((long) filters * shape.channels() * kernel.height() * kernel.width());
        layers.add(new Conv2D(rows, columns, shape.channels(), activation, bias, weights));
        shape = Shape.of(rows.output(), columns.output(), filters);
    }

    private void addMaxPooling2D(LayerLine line) throws ModelFormatException {
        LayerLine.Size pool = line.size("pool_size");
        LayerLine.Size strides = line.size("strides");
        Padding padding = line.padding();
        Window rows = Window.of(shape.height(), pool.height(), strides.height(), padding);
        Window columns = Window.of(shape.width(), pool.width(), strides.width(), padding);
        layers.add(new MaxPooling2D(rows, columns, shape.channels()));
        shape = Shape.of(rows.output(), columns.output(), shape.channels());
    }

    private void addDense(LayerLine line) throws ModelFormatException {
        if (!shape.isVector()) {
            throw new ModelFormatException("expected flatten between an image of " + shape + " and dense");
        }
        int units = line.count("units");
        Activation activation = line.activation();
        float[] weights = parameters.take((long) units * shape.channels());
        float[] bias = parameters.take(units);
        layers.add(new Dense(activation, weights, bias));
        shape = Shape.of(1, 1, units);
        endsInSoftmax = activation == Activation.SOFTMAX;
    }
}
