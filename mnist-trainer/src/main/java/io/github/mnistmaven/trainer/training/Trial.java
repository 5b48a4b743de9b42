package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.evaluation.ConfidenceChoice;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.model.format.ModelFiles;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.model.PlanNetwork;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A trial is a function from a job to a result: one experiment with one seed, from its data to its record and its
 * model. It writes nothing, and where it runs is known to what it is made of alone.
 *
 * @param datasets finds data
 * @param engines finds engines
 * @param clock told which phase goes on; a run's time is that of its process
 */
public record Trial(DatasetProvider datasets, EngineLocator engines, PhaseClock clock) {

    /**
     * Trains and evaluates.
     *
     * @param events hears what happens: {@code started}, {@code progress} at most five times per second,
     *     {@code epoch_ended}, {@code diverged}, {@code evaluated}
     * @throws EngineUnavailableException if this machine can't load the engine; nothing was trained
     * @throws UnusablePlanException if the plan does not fit its data or its engine; nothing was trained
     * @throws TrainingException if training diverged before there were weights worth keeping, or if the test set can't
     *     be read any more
     */
    public TrialResult run(TrialJob job, Consumer<Event> events) throws TrialException {
        Instant startedAt = Instant.now();
        TrainingPlan plan = job.plan().plan();
        try (DataReading reading = DataReading.begin(job.plan(), datasets)) {
            clock.enter(Phase.NATIVES);
            EngineFactory factory = engines.load(job.launch().engine().engine());
            clock.enter(Phase.ENGINE);
            try (Engine engine = factory.create(plan)) {
                start(job, engine);
                clock.enter(Phase.DATA);
                TrialData data = reading.await();
                return train(job, engine, data, startedAt, events);
            }
        } catch (UnsupportedNetworkException e) {
            throw new UnusablePlanException(e.getMessage(), e);
        } catch (IOException e) {
            throw new TrainingException(e.getMessage(), e);
        }
    }

    /** Puts the weights that the plan starts from in place of those that were drawn for them. */
    private static void start(TrialJob job, Engine engine) {
        if (!job.initialWeights().isEmpty()) {
            float[] parameters = engine.parameters();
            PlanNetwork.flat(job.plan().plan()).put(job.initialWeights(), parameters);
            engine.setParameters(parameters);
        }
    }

    private TrialResult train(TrialJob job, Engine engine, TrialData data, Instant startedAt, Consumer<Event> events)
            throws TrialException, IOException {
        TrainingPlan plan = job.plan().plan();
        events.accept(started(job, engine));
        TrainingOutcome outcome =
                new TrainingLoop(plan, engine, events, clock, System::nanoTime).run(data.training(), data.validation());
        clock.enter(Phase.EVALUATION);
        Evaluations evaluations = Evaluations.of(engine, data);
        events.accept(new Event.Evaluated(evaluations.test().scores()));
        clock.enter(Phase.MODEL);
        float[] parameters = engine.parameters();
        TrainedNetwork uncalibrated = PlanNetwork.of(
                plan,
                parameters,
                data.preprocessing(),
                Optional.of(TrainingImageStatistics.of(data.training())),
                origin(job));
        TrainedNetwork network = plan.selective()
                .map(goal -> ConfidenceChoice.of(evaluations.validation(), goal))
                .map(uncalibrated::with)
                .orElse(uncalibrated);
        ModelFiles files = ModelFiles.of(network, job.launch().export());
        TrialRecord record = new TrialRecord(
                job, engine.description(), data, outcome, evaluations, parameters, network.confidence());
        return new TrialResult(record.of(files, startedAt, clock), files.files());
    }

    private static Origin origin(TrialJob job) {
        return new Origin(
                "mnist-maven-plugin " + TrainerVersion.current(),
                Optional.of(job.plan().digest()),
                Optional.of(job.plan().dataFingerprint()));
    }

    private Event.Started started(TrialJob job, Engine engine) {
        TrainingPlan plan = job.plan().plan();
        EngineDecision decision = job.launch().engine();
        return new Event.Started(
                plan.name(),
                engine.description().name(),
                decision.reason(),
                decision.fallback(),
                plan.training().epochs(),
                plan.parameters(),
                clock.seconds());
    }
}
