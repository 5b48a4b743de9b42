package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.analysis.GuessingLoss;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.trainer.engine.Engine;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Epochs over the training images, whatever engine trains, until training is over.
 *
 * @param events hears {@code progress}, {@code epoch_ended} and {@code diverged}
 * @param clock told which phase goes on
 * @param nanoTime a clock as {@link System#nanoTime()}
 */
record TrainingLoop(TrainingPlan plan, Engine engine, Consumer<Event> events, PhaseClock clock, LongSupplier nanoTime) {

    /** Trains from the parameters that the engine has. */
    TrainingOutcome run(Subset training, Subset validation) throws TrainingException {
        return run(TrainingState.initial(engine), training, validation);
    }

    /**
     * Trains until the last epoch, or until early stopping, the time that it may take, or a loss that is not a finite
     * number end it; leaves the engine with the parameters that the run ends with. An epoch with a loss that is not
     * finite is not in the history. Where losses are finite in the end, but far above that of guessing, training
     * diverged too; it could have recovered before, so that ends nothing.
     *
     * @param from where the engine stands
     * @throws TrainingException if training diverged in its first epoch, so that there is nothing to keep
     */
    TrainingOutcome run(TrainingState from, Subset training, Subset validation) throws TrainingException {
        EarlyStopper stopper = EarlyStopper.of(plan.regularization());
        Ending ending = new Ending(plan.training(), stopper);
        TrainingState state = from;
        Optional<StopReason> reason = ending.of(state);
        try (EpochTrainer trainer = new EpochTrainer(plan, engine, training, validation, events, clock, nanoTime)) {
            while (reason.isEmpty()) {
                state = trainer.next(state);
                reason = ending.of(state);
            }
            if (guessing().isFarBelow(last(state))) {
                reason = Optional.of(diverged(
                        state, state.history().size(), stopper, guessing().beside(last(state))));
            }
        } catch (DivergedException e) {
            reason = Optional.of(diverged(state, state.history().size() + 1, stopper, e.getMessage()));
        }
        EarlyStopper.Judgement judgement = stopper.after(state.history());
        if (judgement.restoresBest() || reason.get() == StopReason.DIVERGED) {
            engine.setParameters(state.bestParameters());
        } else if (state.optimizer().average().isPresent()) {
            engine.setParameters(state.validatedParameters());
        }
        return new TrainingOutcome(state.history(), judgement.bestEpoch(), reason.get());
    }

    private GuessingLoss guessing() {
        return new GuessingLoss(plan.data().classes().size());
    }

    private static EpochResult last(TrainingState state) {
        return state.history().get(state.history().size() - 1);
    }

    private StopReason diverged(TrainingState state, int epoch, EarlyStopper stopper, String what)
            throws TrainingException {
        double learningRate = plan.training().optimizer().learningRate();
        if (state.history().isEmpty()) {
            throw new TrainingException(
                    what + ": training diverged; lower training.optimizer's learning_rate, which is "
                            + Numbers.text(learningRate));
        }
        int kept = stopper.after(state.history()).bestEpoch();
        events.accept(new Event.Diverged(epoch, what, kept, learningRate));
        return StopReason.DIVERGED;
    }
}
