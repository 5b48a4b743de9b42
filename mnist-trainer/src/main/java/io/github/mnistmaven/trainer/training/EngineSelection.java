package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.engine.dl4j.Dl4jEngine;

/**
 * Which engine trains.
 *
 * @param factory makes the engine
 * @param reason why it was chosen, for the console and the record
 */
public record EngineSelection(EngineFactory factory, String reason) {

    /** The engine an experiment names, or the fastest that covers its network. */
    public static EngineSelection of(EngineChoice choice) {
        return switch (choice) {
            case AUTO -> new EngineSelection(Dl4jEngine::create, "auto: dl4j trains every network");
            case DL4J -> new EngineSelection(Dl4jEngine::create, "the experiment asks for dl4j");
            case ONEDNN -> new EngineSelection(EngineSelection::missing, "the experiment asks for onednn");
        };
    }

    private static Engine missing(TrainingPlan plan) throws UnsupportedNetworkException {
        throw new UnsupportedNetworkException("engine onednn: not there yet");
    }
}
