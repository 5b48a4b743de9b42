package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.yaml.YamlWriter;

/** The settings of a layer as its author has to write them. */
public final class LayerSettings {

    private LayerSettings() {}

    /**
     * The settings of {@code layer} on one line, without its name and without those that have the language's default:
     * {@code filters: 32, kernel_size: 3, activation: relu}. Empty if all of them have.
     */
    public static String of(Layer layer) {
        return YamlWriter.line(Layers.LAYER.argumentsUnlessDefault(layer));
    }
}
