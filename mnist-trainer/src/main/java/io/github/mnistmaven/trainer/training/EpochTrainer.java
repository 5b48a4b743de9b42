package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Trains one epoch after another: from where training stands to where it stands after one more. What happens in an
 * epoch follows from the plan, its data and that state alone.
 */
final class EpochTrainer implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final TrainingPlan plan;
    private final Engine engine;
    private final Subset training;
    private final Subset validation;
    private final Consumer<Event> events;
    private final PhaseClock clock;
    private final LongSupplier nanoTime;
    private final Evaluator evaluator;
    private final EarlyStopper stopper;
    private final LearningRates rates;
    private final ProgressReporter progress;
    private final Shuffle shuffle;
    private final BatchMaker maker;
    private final BatchAssembly assembly;

    /**
     * @param events hears {@code progress} and {@code epoch_ended}
     * @param clock told which phase goes on
     * @param nanoTime a clock as {@link System#nanoTime()}
     */
    EpochTrainer(
            TrainingPlan plan,
            Engine engine,
            Subset training,
            Subset validation,
            Consumer<Event> events,
            PhaseClock clock,
            LongSupplier nanoTime) {
        this.plan = plan;
        this.engine = engine;
        this.training = training;
        this.validation = validation;
        this.events = events;
        this.clock = clock;
        this.nanoTime = nanoTime;
        evaluator = new Evaluator(engine);
        stopper = EarlyStopper.of(plan.regularization());
        rates = new LearningRates(plan.training());
        progress = new ProgressReporter(events, nanoTime);
        shuffle = new Shuffle(new Randomness(plan.training().seed()));
        maker = BatchMaker.of(plan, training);
        assembly = BatchAssembly.of(plan, engine.description().threads());
    }

    /**
     * Trains and validates the epoch that follows on {@code state}.
     *
     * @param state where the engine stands
     * @throws DivergedException if a loss is not a finite number; the engine's parameters are then of no use
     */
    TrainingState next(TrainingState state) throws DivergedException {
        long start = nanoTime.getAsLong();
        int number = state.history().size() + 1;
        clock.enter(Phase.TRAINING);
        Scores trained = train(number, state.history());
        float[] parameters = engine.parameters();
        OptimizerState optimizer = engine.optimizerState();
        optimizer.average().ifPresent(engine::setParameters);
        EpochResult epoch = validate(number, trained, start);
        optimizer.average().ifPresent(any -> engine.setParameters(parameters));
        List<EpochResult> history =
                Stream.concat(state.history().stream(), Stream.of(epoch)).toList();
        boolean isBest = stopper.after(history).bestEpoch() == number;
        events.accept(new Event.EpochEnded(epoch));
        double seconds = secondsSince(start);
        return new TrainingState(
                history,
                parameters,
                optimizer,
                isBest ? optimizer.average().orElse(parameters) : state.bestParameters(),
                state.secondsUsed() + seconds,
                Math.max(state.longestEpoch(), seconds));
    }

    private EpochResult validate(int epoch, Scores trained, long start) throws DivergedException {
        clock.enter(Phase.VALIDATION);
        Scores validated = evaluator.evaluate(validation).scores();
        requireFinite(validated.loss(), "the validation loss after epoch " + epoch);
        double seconds = secondsSince(start);
        return new EpochResult(
                epoch,
                trained,
                validated,
                engine.learningRate(),
                seconds,
                ProcessFacts.current().memoryBytes(),
                cleanPass(epoch));
    }

    private Scores train(int epoch, List<EpochResult> history) throws DivergedException {
        RunningMetrics metrics = new RunningMetrics();
        int batchSize = plan.fullBatch();
        Batches batches = new Batches(shuffle.apply(training, epoch), epoch, maker, assembly);
        IntToDoubleFunction rate = rates.after(history, (training.count() - 1) / batchSize + 1);
        for (int number = 1; batches.hasNext(); number++) {
            Batch batch = batches.next();
            engine.setLearningRate(rate.applyAsDouble(number - 1));
            BatchMetrics result = engine.train(batch);
            requireFinite(result.loss(), "the loss of batch " + number + " in epoch " + epoch);
            metrics.add(result);
            progress.report(epoch, metrics, training.count());
        }
        return metrics.scores();
    }

    private Optional<Scores> cleanPass(int epoch) throws DivergedException {
        if (plan.training().cleanPass() == CleanPass.AT_END) {
            return Optional.empty();
        }
        clock.enter(Phase.CLEAN_PASS);
        Scores clean = evaluator.evaluate(training).scores();
        requireFinite(clean.loss(), "the training loss of the clean pass after epoch " + epoch);
        return Optional.of(clean);
    }

    private static void requireFinite(double loss, String name) throws DivergedException {
        if (!Double.isFinite(loss)) {
            throw new DivergedException(name + " is " + loss);
        }
    }

    private double secondsSince(long start) {
        return (nanoTime.getAsLong() - start) / NANOS;
    }

    @Override
    public void close() {
        assembly.close();
    }
}
