package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.EngineChoice;

/**
 * A layer that an engine can't train. As text it is a reason to take another engine: {@code onednn lacks separable_conv2d
 * (layer separable_conv2d_1)}.
 *
 * @param engine the engine, not {@code auto}
 * @param layer the layer
 * @param feature what the engine lacks, to follow the word "lacks"
 * @param remedy what to write instead, to follow the word "use"
 */
public record Uncovered(EngineChoice engine, PlannedLayer layer, String feature, String remedy) {

    @Override
    public String toString() {
        return engine.keyword() + " lacks " + feature + " (layer " + layer.name() + ")";
    }
}
