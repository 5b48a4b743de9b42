package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.publishing.ModelPacking;
import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Trains experiments one after the other, and publishes each run as soon as it is finished. The first that fails ends
 * it; those before it are on the index all the same.
 */
public final class TrainingSequence {
    private final Trainings trainings;
    private final ReportPublisher publisher;
    private final Optional<ModelPacking> packing;

    /** @param packing where models are packed; empty if they are not */
    public TrainingSequence(Trainings trainings, ReportPublisher publisher, Optional<ModelPacking> packing) {
        this.trainings = trainings;
        this.publisher = publisher;
        this.packing = packing;
    }

    /**
     * Leaves a finished run of each of {@code experiments}, or one for each of its seeds, and an index of all runs.
     *
     * @param force whether to train even if nothing changed
     * @throws GoalException if a run can't be trained
     * @throws IOException if something can't be read or written
     * @throws InterruptedException if this thread is interrupted; the trainer is stopped
     */
    public void train(List<PlannedExperiment> experiments, boolean force)
            throws GoalException, IOException, InterruptedException {
        int finished = 0;
        try {
            for (PlannedExperiment experiment : experiments) {
                for (PlannedExperiment member : experiment.members()) {
                    publish(trainings.train(member, force), member.name());
                    finished++;
                }
                publisher.seeds(experiment);
            }
        } catch (GoalException | IOException | InterruptedException e) {
            if (finished > 0) {
                indexDespite(e);
            }
            throw e;
        }
        publisher.index();
    }

    private void publish(RunDirectory run, String name) throws IOException {
        publisher.report(run);
        if (packing.isPresent()) {
            packing.get().pack(run, name);
        }
    }

    private void indexDespite(Exception failure) {
        try {
            publisher.index();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
