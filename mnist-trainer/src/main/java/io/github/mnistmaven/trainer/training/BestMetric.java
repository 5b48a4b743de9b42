package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Monitor;
import io.github.mnistmaven.experiment.record.EpochResult;

/** The best value of a metric so far, as Keras 3 compares: the first is the best, any other has to be better by some margin. */
final class BestMetric {
    private final Monitor monitor;
    private final boolean higherIsBetter;
    private final double minDelta;
    private double best;
    private boolean seen;

    /** Of a metric in the direction in which it is better. */
    BestMetric(Monitor monitor, double minDelta) {
        this(monitor, monitor.higherIsBetter(), minDelta);
    }

    /** @param minDelta a change of at most this counts as no improvement, at least 0 */
    BestMetric(Monitor monitor, boolean higherIsBetter, double minDelta) {
        this.monitor = monitor;
        this.higherIsBetter = higherIsBetter;
        this.minDelta = minDelta;
    }

    /**
     * Takes note of the next epoch.
     *
     * @return whether it is the best so far
     */
    boolean improves(EpochResult epoch) {
        double value = value(epoch);
        boolean improves = !seen || isBetter(value);
        best = improves ? value : best;
        seen = true;
        return improves;
    }

    private boolean isBetter(double value) {
        return higherIsBetter ? value - minDelta > best : value + minDelta < best;
    }

    private double value(EpochResult epoch) {
        return switch (monitor) {
            case LOSS -> epoch.loss();
            case ACCURACY -> epoch.accuracy();
            case VAL_LOSS -> epoch.valLoss();
            case VAL_ACCURACY -> epoch.valAccuracy();
        };
    }
}
