package io.github.mnistmaven.plugin.training;

import java.util.Optional;

/** What came of a trial. */
public sealed interface TrialOutcome {

    /** The run directory holds its result; {@code warning} says what was unexpected all the same. */
    record Finished(Optional<String> warning) implements TrialOutcome {}

    /**
     * The engine's native libraries can't be loaded; {@code why} begins with the engine's name. Nothing was trained.
     */
    record EngineUnavailable(String why) implements TrialOutcome {}

    /**
     * There is no result.
     *
     * @param message why not, and what to do
     * @param expected whether the trial itself says so; otherwise something is broken
     */
    record Failed(String message, boolean expected) implements TrialOutcome {}
}
