package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.model.network.Shape;

/** Layers with all that their types say of them at their place. */
public final class PlannedLayers {

    private PlannedLayers() {}

    /**
     * The planned layer.
     *
     * @param output what {@code layer} makes of {@code input}
     */
    public static PlannedLayer of(
            String name, Layer layer, Shape input, Shape output, Regularization regularization, Optimizer optimizer) {
        return new PlannedLayer(
                name,
                layer,
                input,
                output,
                LayerTensors.of(layer, input, regularization, optimizer),
                EngineCoverage.engines(layer, input));
    }
}
