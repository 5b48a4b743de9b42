package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import java.util.Optional;

/**
 * A layer that an engine can't train. As text it is a reason to take another engine: {@code onednn lacks
 * separable_conv2d (layer separable_conv2d_1)}.
 *
 * @param engine the engine, not {@code auto}
 * @param layer the layer
 * @param feature what the engine lacks, to follow the word "lacks"
 * @param remedy what to write instead, to follow the word "use"; empty if nothing but another engine helps
 */
public record Uncovered(EngineChoice engine, PlannedLayer layer, String feature, Optional<String> remedy) {

    @Override
    public String toString() {
        return engine.keyword() + " lacks " + feature + " (layer " + layer.name() + ")";
    }
}
