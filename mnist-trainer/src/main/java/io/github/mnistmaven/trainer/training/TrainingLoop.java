package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.trainer.augment.Augmenter;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.BatchMetrics;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Epochs over the training images, whatever engine trains: shuffles, trains, validates, stops. */
final class TrainingLoop {
    private final TrainingPlan plan;
    private final Engine engine;
    private final Evaluator evaluator;
    private final EventSink events;
    private final PhaseClock clock;
    private final LongSupplier nanoTime;
    private final LearningRates rates;
    private final ProgressReporter progress;
    private final Shuffle shuffle;
    private final ImageTransform transform;

    /** @param nanoTime a clock as {@link System#nanoTime()} */
    TrainingLoop(TrainingPlan plan, Engine engine, EventSink events, PhaseClock clock, LongSupplier nanoTime) {
        this.plan = plan;
        this.engine = engine;
        this.evaluator = new Evaluator(engine);
        this.events = events;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.rates = new LearningRates(plan.training());
        this.progress = new ProgressReporter(events, nanoTime);
        Randomness randomness = new Randomness(plan.training().seed());
        this.shuffle = new Shuffle(randomness);
        this.transform = transform(plan, randomness);
    }

    /** What is done to each image that is trained on. */
    static ImageTransform transform(TrainingPlan plan, Randomness randomness) {
        return plan.regularization()
                .augmentation()
                .<ImageTransform>map(
                        settings -> new Augmenter(settings, plan.data().image(), randomness))
                .orElseGet(() -> ImageTransform.scale(plan.data().image().size()));
    }

    /**
     * Trains until the last epoch, or until early stopping, the time that it may take, or a loss that is no finite number
     * end it; leaves the engine with the parameters that the run ends with. An epoch that diverged is not in the history.
     *
     * @throws TrainingException if training diverged in its first epoch, so that there is nothing to keep
     */
    TrainingOutcome run(Subset training, Subset validation) throws TrainingException {
        EarlyStopper stopper =
                plan.regularization().earlyStopping().map(EarlyStopper::new).orElseGet(EarlyStopper::never);
        BestParameters best = new BestParameters(engine);
        Ending ending = new Ending(plan.training(), stopper, nanoTime);
        List<EpochResult> history = new ArrayList<>();
        Optional<StopReason> reason = Optional.empty();
        try (BatchAssembly assembly =
                BatchAssembly.of(plan, engine.description().threads())) {
            while (reason.isEmpty()) {
                EpochResult epoch = epoch(history.size() + 1, training, validation, assembly);
                history.add(epoch);
                rates.ended(epoch);
                if (stopper.improves(epoch)) {
                    best.keep();
                }
                events.send(new Event.EpochEnded(epoch));
                reason = ending.after(history);
            }
        } catch (DivergedException e) {
            if (history.isEmpty()) {
                throw new TrainingException(e.getMessage() + ": training diverged; lower training.optimizer's"
                        + " learning_rate, which is " + Numbers.text(learningRate()));
            }
            events.send(new Event.Diverged(history.size() + 1, e.getMessage(), stopper.bestEpoch(), learningRate()));
            reason = Optional.of(StopReason.DIVERGED);
        }
        if (stopper.restoresBest() || reason.get() == StopReason.DIVERGED) {
            best.restore();
        }
        return new TrainingOutcome(history, stopper.bestEpoch(), reason.get());
    }

    private EpochResult epoch(int epoch, Subset training, Subset validation, BatchAssembly assembly)
            throws DivergedException {
        long start = nanoTime.getAsLong();
        clock.enter(Phase.TRAINING);
        Scores trained = train(epoch, training, assembly);
        clock.enter(Phase.VALIDATION);
        Scores validated = evaluator.evaluate(validation).scores();
        if (!Double.isFinite(validated.loss())) {
            throw new DivergedException("the validation loss after epoch " + epoch + " is " + validated.loss());
        }
        double seconds = (nanoTime.getAsLong() - start) / 1e9;
        return new EpochResult(
                epoch,
                trained.loss(),
                trained.accuracy(),
                validated.loss(),
                validated.accuracy(),
                engine.learningRate(),
                seconds,
                ProcessFacts.current().memoryBytes(),
                cleanPass(epoch, training));
    }

    private Optional<Scores> cleanPass(int epoch, Subset training) throws DivergedException {
        if (plan.training().cleanPass() == CleanPass.AT_END) {
            return Optional.empty();
        }
        clock.enter(Phase.CLEAN_PASS);
        Scores clean = evaluator.evaluate(training).scores();
        if (!Double.isFinite(clean.loss())) {
            throw new DivergedException(
                    "the training loss of the clean pass after epoch " + epoch + " is " + clean.loss());
        }
        return Optional.of(clean);
    }

    private Scores train(int epoch, Subset training, BatchAssembly assembly) throws DivergedException {
        RunningMetrics metrics = new RunningMetrics();
        Batches batches = new Batches(
                shuffle.apply(training, epoch), epoch, plan.training().batchSize(), transform, assembly);
        int steps = (training.count() - 1) / plan.training().batchSize() + 1;
        for (int number = 1; batches.hasNext(); number++) {
            Batch batch = batches.next();
            engine.setLearningRate(rates.of(epoch, number - 1, steps));
            BatchMetrics result = engine.train(batch);
            if (!Double.isFinite(result.loss())) {
                throw new DivergedException(
                        "the loss of batch " + number + " in epoch " + epoch + " is " + result.loss());
            }
            metrics.add(result, batch.count());
            progress.report(epoch, metrics, training.count());
        }
        return metrics.scores();
    }

    private double learningRate() {
        return plan.training().optimizer().learningRate();
    }
}
