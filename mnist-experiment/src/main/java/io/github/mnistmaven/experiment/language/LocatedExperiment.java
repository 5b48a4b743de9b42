package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.problem.Location;
import io.github.mnistmaven.experiment.problem.Origins;

/**
 * An experiment, and where its author wrote what.
 *
 * @param experiment the experiment
 * @param origins the places of its values, for whatever is found wrong with it later
 */
public record LocatedExperiment(Experiment experiment, Origins origins) {

    /**
     * The same experiment, trained by another engine.
     *
     * @param engine the engine in place of {@code training.engine}
     * @param place where that was said: the name of the override
     */
    public LocatedExperiment withEngine(EngineChoice engine, Location place) {
        return new LocatedExperiment(
                experiment.withTraining(experiment.training().withEngine(engine)),
                origins.with(TrainingSection.ENGINE_PATH, place));
    }
}
