package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.model.network.Shape;

/**
 * A layer of a model that was evaluated.
 *
 * @param name its name
 * @param type Keras' word for its type
 * @param depth how many blocks it is in
 * @param output the shape of what leaves it
 * @param parameters how many it has; of a block none, as its layers have them
 */
public record EvaluatedLayer(String name, String type, int depth, Shape output, long parameters) {}
