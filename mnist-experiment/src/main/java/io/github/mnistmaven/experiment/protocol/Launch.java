package io.github.mnistmaven.experiment.protocol;

import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.record.Revision;
import java.util.Optional;

/**
 * How a run was started: what its record says of it, and nothing that its model depends on.
 *
 * @param revision the state of the sources; empty if nobody knows
 * @param command what to enter in the project's directory to train again; empty if nobody knows
 */
public record Launch(Optional<Revision> revision, String command) implements Versioned {
    /** The version of the format of {@code launch.json}. */
    public static final int SCHEMA = 2;

    public static final Launch UNKNOWN = new Launch(Optional.empty(), "");

    /** The longest command, in characters: no longer one can be entered everywhere. */
    public static final int LONGEST_COMMAND = 1 << 15;

    @Override
    public int schema() {
        return SCHEMA;
    }
}
