package io.github.mnistmaven.experiment.record;

import java.util.Optional;

/**
 * What one epoch gave. Training loss and accuracy are running averages over the epoch, with dropout and augmentation
 * on, as Keras reports them; validation values are a clean pass with the weights at the epoch's end.
 *
 * @param epoch the epoch, from 1
 * @param loss mean training loss (categorical cross-entropy in nats)
 * @param accuracy share of training images classified right, 0 to 1
 * @param valLoss mean validation loss
 * @param valAccuracy share of validation images classified right, 0 to 1
 * @param learningRate the learning rate of the epoch's last batch: what it was at the end, before validation could change it
 * @param seconds wall time of training and validation together, without the clean pass
 * @param memoryBytes resident memory of the trainer's process at the epoch's end; 0 where the operating system does not tell
 * @param clean loss and accuracy on the training images with the weights at the epoch's end, without dropout and
 *     augmentation; empty if the plan asks for no such pass
 */
public record EpochResult(
        int epoch,
        double loss,
        double accuracy,
        double valLoss,
        double valAccuracy,
        double learningRate,
        double seconds,
        long memoryBytes,
        Optional<Scores> clean) {

    /** An epoch without a clean pass over the training images, of whose memory nothing is known. */
    public EpochResult(
            int epoch,
            double loss,
            double accuracy,
            double valLoss,
            double valAccuracy,
            double learningRate,
            double seconds) {
        this(epoch, loss, accuracy, valLoss, valAccuracy, learningRate, seconds, 0, Optional.empty());
    }
}
