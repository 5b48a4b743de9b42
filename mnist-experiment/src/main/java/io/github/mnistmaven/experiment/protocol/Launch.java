package io.github.mnistmaven.experiment.protocol;

import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.record.Revision;
import io.github.mnistmaven.model.format.Export;
import java.util.Optional;

/**
 * How a run was started: which engine is to train, and what only the build knows and the run tells.
 *
 * @param revision the state of the sources; empty if nobody knows
 * @param command what to enter in the project's directory to train again; empty if nobody knows
 * @param engine the engine that trains, decided before the trainer's process started
 * @param export what the model is exported to
 * @param experiment the effective experiment as YAML, which the run keeps; a trainer does not read it
 */
public record Launch(
        Optional<Revision> revision, String command, EngineDecision engine, Export export, String experiment)
        implements Versioned {
    /** The version of the format of {@code launch.json}. */
    public static final int SCHEMA = 3;

    /** The longest command, in characters: no longer one can be entered everywhere. */
    public static final int LONGEST_COMMAND = 1 << 15;

    @Override
    public int schema() {
        return SCHEMA;
    }
}
