package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.EffectiveYaml;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.console.TrainingConsole;
import io.github.mnistmaven.plugin.experiments.DataLocator;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.fork.ForkCommand;
import io.github.mnistmaven.plugin.fork.ForkOutcome;
import io.github.mnistmaven.plugin.fork.TrainerFork;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.text.Durations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Trains planned experiments, each in a JVM of its own, unless their last run still holds. */
public final class Trainings {
    private final TrainerSetup setup;
    private final TrainCommand command;
    private final DataLocator locator;
    private final Path outputDirectory;
    private final Console console;

    /**
     * @param setup what trainers are started with
     * @param command what records say trains their runs again
     * @param locator finds data sets
     * @param outputDirectory receives one run directory an experiment
     * @param console told what happens
     */
    public Trainings(
            TrainerSetup setup, TrainCommand command, DataLocator locator, Path outputDirectory, Console console) {
        this.setup = setup;
        this.command = command;
        this.locator = locator;
        this.outputDirectory = outputDirectory;
        this.console = console;
    }

    /**
     * Leaves a finished run of {@code planned}.
     *
     * @param force whether to train even if nothing changed
     * @return its run directory, holding a record, a model and the effective experiment
     * @throws TrainingFailedException if the trainer leaves no record; an earlier one is untouched
     * @throws ResolutionException if the data or the engine can't be had
     * @throws IOException if the data can't be read or the run directory not written
     * @throws InterruptedException if this thread is interrupted; the trainer is stopped
     */
    public RunDirectory train(PlannedExperiment planned, boolean force)
            throws TrainingFailedException, ResolutionException, IOException, InterruptedException {
        RunDirectory directory = new Runs(outputDirectory).of(planned.name());
        EngineDecision engine = EngineDecision.of(planned.plan());
        Optional<String> unloadable = train(planned, engine, directory, force);
        if (unloadable.isPresent()) {
            EngineDecision other = engine.replaced(unloadable.get());
            console.warn("engine " + other.engine().keyword() + " instead of "
                    + engine.engine().keyword() + ": " + other.reason());
            train(planned, other, directory, force);
        }
        // not before training, which may fail and leave an earlier record; but also for a run that is up to date: its
        // build may have been stopped between the record and this
        AtomicFile.write(directory.experiment(), EffectiveYaml.of(planned.experiment()));
        return directory;
    }

    /** Why this machine can't load the engine, which another one is to replace; empty if there is a run. */
    private Optional<String> train(
            PlannedExperiment planned, EngineDecision engine, RunDirectory directory, boolean force)
            throws TrainingFailedException, ResolutionException, IOException, InterruptedException {
        Path data = locator.locate(planned.plan().data().source(), planned.file());
        Dataset dataset = Datasets.open(planned.plan().data().source(), data);
        BoundPlan plan = BoundPlan.of(planned.plan(), dataset.fingerprint(), setup.fingerprint(engine.engine()));
        Optional<String> reason =
                force ? Optional.of("mnist.force is set") : UpToDateCheck.reasonToTrain(directory, plan.digest());
        if (reason.isEmpty()) {
            console.info(planned.name()
                    + " is up to date: nothing changed since it was trained (-Dmnist.force trains again)");
            reword(planned.plan(), directory);
            return Optional.empty();
        }
        TrainerMemory memory = TrainerMemory.of(dataset);
        memory.requireWithin(setup.machineMemory(), planned.name(), dataset);
        console.info("training " + planned.name() + ", because " + reason.get());
        Launch launch = new Launch(new SourceRevision().of(command.base()), command.of(planned), engine);
        return conclude(planned.name(), engine, fork(plan, data, memory, directory, launch), directory);
    }

    // neither a new description nor another limit is a reason to train, but they belong into the record
    private static void reword(TrainingPlan plan, RunDirectory directory) throws IOException {
        RunRecord record = StoredRecords.run(directory).orElseThrow();
        RunRecord current = record.saying(plan);
        if (!current.equals(record)) {
            directory.writeRecord(current);
        }
    }

    private ForkOutcome fork(BoundPlan bound, Path data, TrainerMemory memory, RunDirectory directory, Launch launch)
            throws TrainingFailedException, ResolutionException, IOException, InterruptedException {
        TrainingPlan plan = bound.plan();
        try (RunLock lock = RunLock.of(directory, plan.name())) {
            forgetSeeds(lock.directory());
            lock.directory().writeJob(new TrialJob(bound, launch));
            ForkCommand trainer = setup.command(launch.engine().engine(), memory, directory, data);
            return new TrainerFork(trainer, setup.timeout())
                    .run(new TrainingConsole(console, plan.data().validatesOnTest()));
        } finally {
            console.endLive();
        }
    }

    // it would tell of runs that the experiment no longer makes; these are left in their own directories
    private static void forgetSeeds(RunDirectory directory) throws IOException {
        if (StoredRecords.isOfSeeds(directory)) {
            Files.deleteIfExists(directory.report());
            Files.delete(directory.record());
        }
    }

    private Optional<String> conclude(String name, EngineDecision engine, ForkOutcome outcome, RunDirectory directory)
            throws TrainingFailedException, IOException {
        if (outcome instanceof ForkOutcome.Crashed crashed) {
            throw TrainingFailedException.broken(name + ": " + crashed.report());
        }
        if (outcome instanceof ForkOutcome.TimedOut late) {
            throw TrainingFailedException.broken(name + ": stopped after "
                    + Durations.of(late.limit().toSeconds())
                    + ", the limit that mnist.timeout sets; earlier results are untouched");
        }
        if (outcome instanceof ForkOutcome.Ended ended && ended.ending() == TrainerExit.ENGINE_UNAVAILABLE) {
            if (engine.mayBeReplaced()) {
                return Optional.of(ended.message());
            }
            throw TrainingFailedException.said(name + ": " + ended.message() + "; " + engine.remedy());
        }
        if (outcome instanceof ForkOutcome.Ended ended && ended.ending() != TrainerExit.COMPLETED) {
            throw TrainingFailedException.said(name + ": " + ended.message());
        }
        if (Files.size(directory.log()) > 0) {
            console.warn("the trainer printed something unexpected, see " + directory.log());
        }
        return Optional.empty();
    }
}
