package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Sha256;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineDescription;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.model.ModelZip;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/**
 * One experiment with one seed, from its data to its record. Files of an earlier run are replaced only when training is
 * over, and then all of them or none.
 */
public final class Trial {
    private static final int SAMPLES_PER_CLASS = 2;

    /** More than a usable model makes on MNIST; one of 28 by 28 pixels takes about 300 bytes of the record. */
    private static final int MISTAKES = 200;

    private final BoundPlan bound;
    private final TrainingPlan plan;
    private final Launch launch;
    private final DatasetProvider datasets;
    private final EngineFactory factory;
    private final RunDirectory directory;
    private final Consumer<Event> events;
    private final PhaseClock clock;
    private final Instant startedAt = Instant.now();

    /**
     * A trial.
     *
     * @param bound what to train
     * @param launch how it was started, and why this engine trains
     * @param datasets finds its data
     * @param factory makes the engine
     * @param directory where history, model and record are written
     * @param events hears what happens: {@code started}, {@code progress} at most five times a second,
     *     {@code epoch_ended}, {@code diverged}, {@code evaluated}
     * @param clock told which phase goes on; the run's time is that of its process
     */
    public Trial(
            BoundPlan bound,
            Launch launch,
            DatasetProvider datasets,
            EngineFactory factory,
            RunDirectory directory,
            Consumer<Event> events,
            PhaseClock clock) {
        this.bound = bound;
        this.plan = bound.plan();
        this.launch = launch;
        this.datasets = datasets;
        this.factory = factory;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Trains, evaluates and writes.
     *
     * @return the record, as it was written
     * @throws UnusablePlanException if the plan does not fit its data or its engine; nothing was trained or written
     * @throws TrainingException if training diverged before there were weights worth keeping; nothing was written
     * @throws IOException if the test set can't be read, or a file can't be written
     */
    public RunRecord run() throws UnusablePlanException, TrainingException, IOException {
        clock.enter(Phase.DATA);
        TrialData data = TrialData.read(bound, datasets);
        clock.enter(Phase.ENGINE);
        try (Engine engine = factory.create(plan)) {
            events.accept(new Event.Started(
                    plan.name(),
                    engine.description().name(),
                    launch.engine().reason(),
                    launch.engine().fallback(),
                    plan.training().epochs(),
                    plan.parameters(),
                    clock.seconds()));
            TrainingOutcome outcome = new TrainingLoop(plan, engine, events, clock, System::nanoTime)
                    .run(data.training(), data.validation());
            return finish(engine, data, outcome);
        } catch (UnsupportedNetworkException e) {
            throw new UnusablePlanException(e.getMessage(), e);
        }
    }

    private RunRecord finish(Engine engine, TrialData data, TrainingOutcome outcome) throws IOException {
        clock.enter(Phase.EVALUATION);
        Evaluator evaluator = new Evaluator(engine);
        Evaluation training = evaluator.evaluate(data.training());
        Evaluation validation = evaluator.evaluate(data.validation());
        Images testImages = data.test().images();
        Evaluation test = evaluator.evaluate(Subset.all(testImages));
        events.accept(new Event.Evaluated(test.scores()));

        clock.enter(Phase.MODEL);
        float[] parameters = engine.parameters();
        byte[] model = ModelZip.bytes(plan, parameters);
        String modelDigest = Sha256.of(model);
        Predictions predictions = new Predictions(testImages, test);
        List<PhaseTime> phases = clock.times();
        RunRecord record = new RunRecord(
                plan.name(),
                bound.digest(),
                bound.dataFingerprint(),
                engine.description().name(),
                plan,
                outcome.history(),
                result(outcome, training, validation, test, phases),
                phases,
                test.confusionMatrix(),
                test.answers(),
                test.calibration(),
                predictions.samples(SAMPLES_PER_CLASS),
                predictions.mistakes(mistakes()),
                AugmentedExamples.of(plan, data.training()),
                FirstFilters.of(plan, parameters),
                data.splits(testImages, plan.data().classes().size()),
                new ModelSummary(plan.parameters(), modelDigest, model.length),
                provenance(engine.description()));
        directory.finish(model, record);
        return record;
    }

    private static RunResult result(
            TrainingOutcome outcome,
            Evaluation training,
            Evaluation validation,
            Evaluation test,
            List<PhaseTime> phases) {
        return new RunResult(
                outcome.bestEpoch(),
                outcome.history().size(),
                outcome.stopReason(),
                training.scores(),
                validation.scores(),
                test.scores(),
                phases.stream().mapToDouble(PhaseTime::seconds).sum());
    }

    /** As many mistakes as are worth a look; fewer of images so large that a record would be too. */
    private int mistakes() {
        return Math.min(
                MISTAKES, RunRecord.MOST_PIXELS / 2 / plan.data().image().size());
    }

    private Provenance provenance(EngineDescription engine) {
        ProcessFacts host = ProcessFacts.current();
        return new Provenance(
                TrainerVersion.current(),
                engine.version(),
                launch.engine().reason(),
                engine.natives(),
                engine.threads(),
                host.java(),
                host.os(),
                host.cpu(),
                startedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                host.peakMemoryBytes(),
                launch.revision(),
                launch.command());
    }
}
