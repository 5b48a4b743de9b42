package io.github.mnistmaven.runtime;

import java.util.ArrayList;
import java.util.List;

/** Puts layers one behind the other, infers shapes, and gives each layer its part of the parameters. */
final class NetworkBuilder {
    private final Parameters parameters;
    private final List<Layer> layers = new ArrayList<>();
    private Shape shape;
    private boolean givesProbabilities;

    NetworkBuilder(Shape input, Parameters parameters) {
        this.shape = input;
        this.parameters = parameters;
    }

    void add(LayerLine line) throws ModelFormatException {
        Layer layer = LayerTypes.read(line, shape, parameters);
        layers.add(layer);
        shape = layer.output();
        givesProbabilities = layer.givesProbabilities();
    }

    /** The layers, if they give one probability for each class and use up the parameters. */
    List<Layer> build(int classes) throws ModelFormatException {
        if (!givesProbabilities || shape.channels() != classes) {
            throw new ModelFormatException("expected the last layer to be dense with units=" + classes
                    + " and activation=softmax, or activation with activation=softmax on " + classes + " values");
        }
        parameters.requireAllTaken();
        return List.copyOf(layers);
    }
}
