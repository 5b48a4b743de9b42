package io.github.mnistmaven.trainer;

import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.language.planning.EngineCoverage;
import io.github.mnistmaven.model.format.Export;
import java.util.Optional;

/** Launches of which nothing is known but the engine. */
public final class Launches {

    private Launches() {}

    public static Launch of(TrainingPlan plan) {
        return of(EngineCoverage.decide(plan));
    }

    public static Launch of(EngineDecision engine) {
        return new Launch(Optional.empty(), "", engine, Export.ALL, "");
    }
}
