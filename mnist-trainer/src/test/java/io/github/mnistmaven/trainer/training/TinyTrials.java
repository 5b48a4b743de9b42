package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.Launches;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.TinyMnist;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Whole trials on a little of the real data.
 *
 * @param data where the four IDX files are
 * @param fingerprint what they hold
 */
public record TinyTrials(Path data, String fingerprint) {
    public static final int VALIDATION = 197;

    /** Writes the data into {@code directory}. */
    public static TinyTrials in(Path directory) throws IOException {
        return of(TinyMnist.writeTo(directory));
    }

    private static TinyTrials of(Path data) throws IOException {
        return new TinyTrials(data, TinyMnist.in(data).fingerprint());
    }

    /** Copies of the data in {@code directory}, but every label of a test image is another one. */
    TinyTrials withWrongTestLabels(Path directory) throws IOException {
        for (String file :
                new String[] {"train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte"}) {
            Files.copy(data.resolve(file), directory.resolve(file));
        }
        byte[] labels = Files.readAllBytes(data.resolve("t10k-labels-idx1-ubyte"));
        for (int i = labels.length - TinyMnist.TEST; i < labels.length; i++) {
            labels[i] = (byte) ((labels[i] + 1) % 10);
        }
        Files.write(directory.resolve("t10k-labels-idx1-ubyte"), labels);
        return of(directory);
    }

    /** A plan without layers. */
    public PlanBuilder plan(int training) {
        return new PlanBuilder(Shape.image(28, 28, 1), 10).data(training, VALIDATION, TinyMnist.TEST);
    }

    TrialData read(TrainingPlan plan) throws UnusablePlanException {
        return TrialData.read(bound(plan), bound -> TinyMnist.in(data));
    }

    /** The plan of these data. */
    public BoundPlan bound(TrainingPlan plan) {
        return new BoundPlan("digest", fingerprint, plan);
    }

    /** What has to be done to train {@code plan} on these data. */
    public TrialJob job(TrainingPlan plan) {
        return new TrialJob(bound(plan), Launches.of(plan));
    }

    public TrialResult run(TrainingPlan plan, EngineFactory engine, Consumer<Event> events) throws TrialException {
        return run(job(plan), engine, events);
    }

    TrialResult run(TrialJob job, EngineFactory engine, Consumer<Event> events) throws TrialException {
        return new Trial(bound -> TinyMnist.in(data), choice -> engine, PhaseClock.running(0)).run(job, events);
    }
}
