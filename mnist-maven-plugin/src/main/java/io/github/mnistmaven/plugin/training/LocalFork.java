package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.fork.ForkCommand;
import io.github.mnistmaven.plugin.fork.ForkOutcome;
import io.github.mnistmaven.plugin.fork.TrainerFork;
import io.github.mnistmaven.plugin.fork.TrainerLog;
import io.github.mnistmaven.plugin.text.Durations;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs each trial in a JVM of its own on this machine, which reads its job from the run directory and writes its result
 * there.
 *
 * @param setup what trainers are started with
 */
public record LocalFork(TrainerSetup setup) implements TrialRunner {

    @Override
    public TrialOutcome run(TrialJob job, DataLocation data, RunDirectory directory, Consumer<Event> events)
            throws GoalException, IOException, InterruptedException {
        TrainingPlan plan = job.plan().plan();
        Dataset dataset = Datasets.open(plan.data().source(), data);
        TrainerMemory memory = TrainerMemory.of(dataset, plan);
        memory.requireWithin(setup.machineMemory(), plan, dataset);
        directory.writeJob(job);
        ForkCommand trainer = setup.command(job.launch().engine().engine(), plan, memory, directory, data);
        return outcome(new TrainerFork(trainer, setup.timeout()).run(events), memory, directory);
    }

    private TrialOutcome outcome(ForkOutcome outcome, TrainerMemory memory, RunDirectory directory) throws IOException {
        if (outcome instanceof ForkOutcome.Crashed crashed) {
            return new TrialOutcome.Failed(crashed.report(), false);
        }
        if (outcome instanceof ForkOutcome.NotStarted notStarted) {
            return new TrialOutcome.Failed(
                    "the JVM that trains did not start: " + notStarted.why()
                            + "; correct mnist.argLine, or give the machine more memory",
                    true);
        }
        if (outcome instanceof ForkOutcome.TimedOut late) {
            String limit = Durations.of(late.limit().toSeconds());
            return new TrialOutcome.Failed(
                    "stopped after " + limit + ", the limit that mnist.timeout sets; earlier results are untouched",
                    false);
        }
        ForkOutcome.Ended ended = (ForkOutcome.Ended) outcome;
        return switch (ended.ending()) {
            case COMPLETED ->
                new TrialOutcome.Finished(
                        new TrainerLog(directory.log()).isUnexpected()
                                ? Optional.of("the trainer printed something unexpected, see " + directory.log())
                                : Optional.empty());
            case ENGINE_UNAVAILABLE -> new TrialOutcome.EngineUnavailable(ended.message());
            case HEAP_FULL -> new TrialOutcome.Failed(ended.message() + ": " + memory.remedy(setup.argLine()), true);
            case PLAN_FAILED, TRAINING_FAILED, STOPPED -> new TrialOutcome.Failed(ended.message(), true);
        };
    }
}
