package io.github.mnistmaven.bench.maven;

import io.github.mnistmaven.experiment.protocol.Event;
import java.util.Optional;

/** Hears what happens in a trainer. */
@FunctionalInterface
public interface TrainerListener {

    /**
     * Something happened.
     *
     * @param event what
     * @param trainer the trainer's process; empty if it is gone, or the operating system does not tell
     */
    void happened(Event event, Optional<ProcessHandle> trainer);
}
