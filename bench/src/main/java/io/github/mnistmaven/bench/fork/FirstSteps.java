package io.github.mnistmaven.bench.fork;

import io.github.mnistmaven.bench.agreement.StepLosses;
import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.fork.Engines;
import io.github.mnistmaven.trainer.training.EngineLocator;
import io.github.mnistmaven.trainer.training.PhaseClock;
import io.github.mnistmaven.trainer.training.Trial;
import io.github.mnistmaven.trainer.training.TrialException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program for a trainer's JVM: trains the first steps of a plan as the trainer does, and writes the loss of each. */
public final class FirstSteps {

    private FirstSteps() {}

    /**
     * Trains and writes; the run directory stays as it is.
     *
     * @param args a run directory holding a plan, where its data lie, the number of steps, and the file to write
     * @throws IllegalArgumentException if an epoch of the plan has fewer steps
     */
    public static void main(String[] args) throws IOException, TrialException {
        RunDirectory directory = new RunDirectory(Path.of(args[0]));
        StepLosses losses =
                train(directory, new DataLocation(Path.of(args[1]), Path.of(args[2])), Integer.parseInt(args[3]));
        AtomicFile.write(Path.of(args[4]), Json.pretty(losses));
        // native threads must not keep the process alive
        Runtime.getRuntime().halt(0);
    }

    private static StepLosses train(RunDirectory directory, DataLocation data, int steps)
            throws IOException, TrialException {
        TrialJob job = directory.readJob();
        TrainingPlan plan = job.plan().plan();
        int available = plan.data().trainingImages() / plan.training().batchSize();
        if (steps > available) {
            throw new IllegalArgumentException("an epoch has only " + available + " whole batches, not " + steps);
        }
        List<Double> losses = new ArrayList<>();
        Engines engines = Engines.onClassPath();
        EngineLocator watched = choice -> {
            EngineFactory engine = engines.load(choice);
            return any -> new WatchedEngine(engine.create(any), losses, steps);
        };
        try {
            new Trial(any -> Datasets.open(plan.data().source(), data), watched, PhaseClock.running(0))
                    .run(job, event -> {});
            throw new IllegalStateException("training ended before step " + steps);
        } catch (WatchedEngine.EnoughStepsException enough) {
            return new StepLosses(plan.training().engine().keyword(), losses);
        }
    }
}
