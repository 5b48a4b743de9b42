package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;

/**
 * A layer with what its place in the network makes of it.
 *
 * @param name its type and, from the second of a type on, a number: {@code dense}, {@code dense_1}
 * @param layer the layer itself
 * @param input the shape of a sample that enters
 * @param output the shape of a sample that leaves
 * @param parameters the number of parameters, those included that batch normalization averages rather than trains
 */
public record PlannedLayer(String name, Layer layer, Shape input, Shape output, long parameters) {}
