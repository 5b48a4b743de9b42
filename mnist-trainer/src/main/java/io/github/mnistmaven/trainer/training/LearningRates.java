package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.record.EpochResult;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The learning rate of each batch.
 *
 * @param training has the optimizer's learning rate, and the schedule by which it changes
 */
record LearningRates(Training training) {

    /**
     * The rates of the epoch that follows on {@code history}: of each of its batches, by the batch's number from 0.
     *
     * @param history all epochs before it, in their order
     * @param steps the number of batches of an epoch
     */
    IntToDoubleFunction after(List<EpochResult> history, int steps) {
        double initial = training.optimizer().learningRate();
        if (training.schedule() instanceof Schedule.ReduceOnPlateau plateau) {
            double rate = PlateauRate.after(history, plateau, initial);
            return step -> rate;
        }
        int epochs = history.size();
        if (training.schedule() instanceof Schedule.PiecewiseConstant pieces) {
            return step -> rate(pieces, (long) epochs * steps + step);
        }
        return step -> initial
                * new ScheduledFactor(epochs + step / (double) steps, training.epochs(), initial)
                        .of(training.schedule());
    }

    private static double rate(Schedule.PiecewiseConstant pieces, long step) {
        long passed =
                pieces.boundaries().stream().filter(boundary -> step > boundary).count();
        return pieces.values().get((int) passed);
    }
}
