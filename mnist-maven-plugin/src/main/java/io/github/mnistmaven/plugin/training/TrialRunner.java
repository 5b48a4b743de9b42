package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.plugin.failure.GoalException;
import java.io.IOException;
import java.util.function.Consumer;

/** Runs trials: where and how is its own affair. */
public interface TrialRunner {

    /**
     * Runs a trial.
     *
     * @param job what to train
     * @param data where its data lie
     * @param directory receives the result, once there is one; an earlier one is untouched until then
     * @param events hears what happens, on this thread
     * @throws GoalException if what trials need can't be had
     * @throws IOException if something can't be read or written
     * @throws InterruptedException if this thread is interrupted; the trial is stopped
     */
    TrialOutcome run(TrialJob job, DataLocation data, RunDirectory directory, Consumer<Event> events)
            throws GoalException, IOException, InterruptedException;
}
