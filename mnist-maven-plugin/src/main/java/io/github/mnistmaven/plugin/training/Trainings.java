package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.DirectoryLock;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.language.EffectiveYaml;
import io.github.mnistmaven.language.planning.EngineCoverage;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.console.TrainingConsole;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether planned experiments have to be trained, and has them trained. */
public final class Trainings {
    private final PlanBinder binder;
    private final TrialRunner runner;
    private final TrainCommand command;
    private final Runs runs;
    private final Console console;
    private final Set<String> warned = new HashSet<>();

    /**
     * @param binder finds data
     * @param runner trains
     * @param command what records say trains their runs again
     * @param outputDirectory receives one run directory per experiment
     * @param console told what happens
     */
    public Trainings(
            PlanBinder binder, TrialRunner runner, TrainCommand command, Path outputDirectory, Console console) {
        this.binder = binder;
        this.runner = runner;
        this.command = command;
        this.runs = new Runs(outputDirectory);
        this.console = console;
    }

    /**
     * Leaves a finished run of {@code planned}.
     *
     * @param force whether to train even if nothing changed
     * @return its run directory, holding a record, a model and the effective experiment
     * @throws TrainingFailedException if there is no new record; an earlier one is untouched
     * @throws GoalException if the data or the engine can't be had
     * @throws IOException if the data can't be read or the run directory not written
     * @throws InterruptedException if this thread is interrupted; training is stopped
     */
    public RunDirectory train(PlannedExperiment planned, boolean force)
            throws GoalException, IOException, InterruptedException {
        RunDirectory directory = runs.of(planned.name());
        EngineDecision engine = EngineCoverage.decide(planned.plan());
        TrialOutcome outcome = train(planned, engine, directory, force);
        if (outcome instanceof TrialOutcome.EngineUnavailable unavailable && engine.mayBeReplaced()) {
            // the record has the reason too, which names files of this machine
            EngineDecision other = engine.replaced(Home.ofUser().hiddenIn(unavailable.why()));
            console.warn("engine " + other.engine().keyword() + " instead of "
                    + engine.engine().keyword() + ": " + unavailable.why());
            engine = other;
            outcome = train(planned, engine, directory, force);
        }
        requireFinished(planned.name(), engine, outcome);
        return directory;
    }

    private TrialOutcome train(PlannedExperiment planned, EngineDecision engine, RunDirectory directory, boolean force)
            throws GoalException, IOException, InterruptedException {
        PlanBinder.Binding binding = binder.bind(planned, engine.engine());
        EarlierRun earlier = new EarlierRun(directory);
        String experiment = EffectiveYaml.of(planned.experiment());
        Optional<String> reason = force
                ? Optional.of("mnist.force is set")
                : earlier.reasonToTrain(binding.plan().digest(), engine.engine());
        if (reason.isEmpty()) {
            List<String> exported = earlier.update(
                    planned.plan(), experiment, planned.experiment().export());
            console.info(planned.name()
                    + " is up to date: nothing changed since it was trained (-Dmnist.force trains again)"
                    + (exported.isEmpty() ? "" : "; exported " + String.join(", ", exported)));
            return new TrialOutcome.Finished(Optional.empty());
        }
        console.info("training " + planned.name() + ", because " + reason.get());
        Launch launch = new Launch(
                new SourceRevision().of(command.base(), this::warnOnce),
                command.of(planned),
                engine,
                planned.experiment().export(),
                experiment);
        try (DirectoryLock lock = directory.lock()) {
            return runner.run(
                    new TrialJob(binding.plan(), launch, binding.initialWeights()),
                    binding.data(),
                    new RunDirectory(lock.directory()),
                    new TrainingConsole(console, planned.plan().data().validatesOnTest()));
        } catch (RunDirectory.LockedException e) {
            throw TrainingFailedException.said(planned.name() + ": " + e.getMessage());
        } finally {
            console.endLive();
        }
    }

    private void warnOnce(String warning) {
        if (warned.add(warning)) {
            console.warn(warning);
        }
    }

    private void requireFinished(String name, EngineDecision engine, TrialOutcome outcome)
            throws TrainingFailedException {
        if (outcome instanceof TrialOutcome.Failed failed) {
            throw new TrainingFailedException(name + ": " + failed.message(), failed.expected());
        }
        if (outcome instanceof TrialOutcome.EngineUnavailable unavailable) {
            // the other engine's reason, where this one was to stand in for it, is one of its own
            String first = engine.fallback() ? engine.reason() + "; " : "";
            throw TrainingFailedException.said(name + ": " + first + unavailable.why() + "; " + engine.remedy());
        }
        ((TrialOutcome.Finished) outcome).warning().ifPresent(console::warn);
    }
}
