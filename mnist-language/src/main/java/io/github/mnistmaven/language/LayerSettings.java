package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.language.yaml.YamlWriter;
import java.util.List;

/** The settings of a layer as its author has to write them. */
public final class LayerSettings {

    private LayerSettings() {}

    /**
     * The settings of {@code layer} on one line, without its name and without those that have the language's default:
     * {@code filters: 32, kernel_size: 3, activation: relu}. Empty if all of them have. A block has its layers counted,
     * since a plan has a line of its own for each of them.
     */
    public static String of(Layer layer) {
        if (layer instanceof Layer.Residual block) {
            String shortcut = block.shortcut().isEmpty() ? "" : ", shortcut of " + count(block.shortcut());
            return count(block.layers()) + shortcut;
        }
        if (layer instanceof Layer.Multiply block) {
            return count(block.layers());
        }
        return YamlWriter.line(LayerTypes.LAYER.briefArguments(layer));
    }

    private static String count(List<Layer> layers) {
        return layers.size() == 1 ? "1 layer" : layers.size() + " layers";
    }
}
