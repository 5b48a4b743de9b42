package io.github.mnistmaven.experiment.record;

/**
 * The figures of a finished run. Training, validation and test values are clean passes (no dropout, no augmentation)
 * with the weights that the model files hold.
 *
 * @param bestEpoch the epoch with the best monitored metric, from 1, of those that early stopping watched; of all if it
 *     watched none, as training ended before; the lowest validation loss if there is no early stopping
 * @param epochsRun the number of epochs trained to their end
 * @param stopReason why training ended
 * @param trainAccuracy share of training images classified right, 0 to 1
 * @param valAccuracy share of validation images classified right, 0 to 1
 * @param testAccuracy share of test images classified right, 0 to 1
 * @param testLoss mean test loss
 * @param trainLoss mean training loss
 * @param valLoss mean validation loss
 * @param seconds wall time from the start of the trainer's process to its record
 */
public record RunResult(
        int bestEpoch,
        int epochsRun,
        StopReason stopReason,
        double trainAccuracy,
        double valAccuracy,
        double testAccuracy,
        double testLoss,
        double trainLoss,
        double valLoss,
        double seconds) {

    /** Clean training accuracy minus test accuracy. */
    public double generalizationGap() {
        return trainAccuracy - testAccuracy;
    }
}
