package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.plan.BoundPlan;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads a trial's data on a thread of its own, while native libraries are loaded and the network is made. Closing it
 * gives up what is not read yet.
 */
final class DataReading implements AutoCloseable {
    private final FutureTask<TrialData> task;

    private DataReading(FutureTask<TrialData> task) {
        this.task = task;
    }

    /** Begins to read what {@link TrialData#read} reads. */
    static DataReading begin(BoundPlan bound, DatasetProvider datasets) {
        FutureTask<TrialData> task = new FutureTask<>(() -> TrialData.read(bound, datasets));
        Thread reader = new Thread(task, "data-reading");
        reader.setDaemon(true);
        reader.start();
        return new DataReading(task);
    }

    /**
     * The data, once they are read.
     *
     * @throws UnusablePlanException as {@link TrialData#read}
     * @throws TrainingException if this thread is interrupted
     */
    TrialData await() throws UnusablePlanException, TrainingException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnusablePlanException unusable) {
                throw unusable;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingException("interrupted while reading data", e);
        }
    }

    @Override
    public void close() {
        task.cancel(true);
    }
}
