package io.github.mnistmaven.bench.maven;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.protocol.Event;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a run's events while it goes on. */
final class RunFollower {
    private final RunDirectory run;
    private final ProcessHandle maven;
    private final TrainerListener listener;
    private final EventTail tail;
    private Optional<ProcessHandle> trainer = Optional.empty();
    private OptionalDouble readySeconds = OptionalDouble.empty();

    /**
     * @param run the run directory; need not exist yet
     * @param maven the process whose descendant trains
     */
    RunFollower(RunDirectory run, ProcessHandle maven, TrainerListener listener) {
        this.run = run;
        this.maven = maven;
        this.listener = listener;
        this.tail = new EventTail(run.events());
    }

    /** Passes on what happened since the last time. */
    void follow() throws IOException {
        for (Event event : tail.poll()) {
            if (event instanceof Event.Started started) {
                readySeconds = OptionalDouble.of(started.seconds());
                trainer = findTrainer();
            }
            listener.happened(event, trainer);
        }
    }

    /** The seconds from the start of the trainer's process until it was ready to train; empty if it never was. */
    OptionalDouble readySeconds() {
        return readySeconds;
    }

    private Optional<ProcessHandle> findTrainer() {
        String arguments = "@" + run.arguments();
        return maven.descendants()
                .filter(process -> process.info()
                        .arguments()
                        .filter(all -> Arrays.asList(all).contains(arguments))
                        .isPresent())
                .findFirst();
    }
}
