package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.record.EpochResult;
import java.util.Optional;

/** The learning rate of each batch, by the schedule of a training. */
final class LearningRates {
    private final Training training;
    private final Optional<PlateauRate> plateau;

    LearningRates(Training training) {
        this.training = training;
        plateau = Optional.of(training.schedule())
                .filter(Schedule.ReduceOnPlateau.class::isInstance)
                .map(Schedule.ReduceOnPlateau.class::cast)
                .map(settings -> new PlateauRate(settings, training.optimizer().learningRate()));
    }

    /**
     * The rate of the next batch.
     *
     * @param epoch the epoch, from 1
     * @param step the batch's number in it, from 0
     * @param steps the number of batches of an epoch
     */
    double of(int epoch, int step, int steps) {
        double time = epoch - 1 + step / (double) steps;
        return plateau.map(PlateauRate::value)
                .orElseGet(() -> training.optimizer().learningRate()
                        * ScheduledFactor.of(training.schedule(), time, training.epochs()));
    }

    /** Takes note of an epoch that was validated, once it is over. */
    void ended(EpochResult epoch) {
        plateau.ifPresent(rate -> rate.ended(epoch));
    }
}
