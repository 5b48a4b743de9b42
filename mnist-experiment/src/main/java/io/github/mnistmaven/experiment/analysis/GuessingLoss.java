package io.github.mnistmaven.experiment.analysis;

import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.EpochResult;

/**
 * What cross-entropy costs whoever finds all classes equally probable, {@code ln(classes)}: the measure of a loss that
 * is a number, but far too large. Answers that cost more are worse than none, and the larger the more confident.
 *
 * @param classes the number of classes, at least 1
 */
public record GuessingLoss(int classes) {
    /** No network that learns, however badly, has a loss as many times as large on images that it learns from. */
    private static final double FAR = 3;

    /** The loss in nats. */
    public double value() {
        return Math.log(classes);
    }

    /**
     * Whether training diverged, though its losses are finite: both of {@code epoch} are far above that of guessing. A
     * validation loss alone may be, of a network that overfits.
     *
     * @param epoch the last one
     */
    public boolean isFarBelow(EpochResult epoch) {
        double limit = FAR * value();
        return epoch.training().loss() > limit && epoch.validation().loss() > limit;
    }

    /** Both losses of an epoch beside that of guessing, the middle of a sentence. */
    public String beside(EpochResult epoch) {
        return "training and validation loss of epoch " + epoch.epoch() + " are "
                + Unit.NATS.text(epoch.training().loss()) + " and "
                + Unit.NATS.text(epoch.validation().loss()) + ", where guessing costs " + Unit.NATS.text(value());
    }
}
