package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.record.EpochResult;

/**
 * A learning rate that is reduced as Keras 3's {@code ReduceLROnPlateau} does: once {@code patience} epochs in a row (but at
 * least one) brought no improvement, those of a cooldown not counted.
 */
final class PlateauRate {
    private final Schedule.ReduceOnPlateau settings;
    private final BestMetric best;
    private double value;
    private int wait;
    private int cooldown;

    PlateauRate(Schedule.ReduceOnPlateau settings, double initial) {
        this.settings = settings;
        best = new BestMetric(settings.monitor(), settings.minDelta());
        value = initial;
    }

    /** The rate after the epochs seen so far. */
    double value() {
        return value;
    }

    /** Takes note of the next epoch. */
    void ended(EpochResult epoch) {
        if (cooldown > 0) {
            cooldown--;
            wait = 0;
        }
        if (best.improves(epoch)) {
            wait = 0;
        } else if (cooldown == 0) {
            wait++;
            if (wait >= settings.patience() && value > settings.minLr()) {
                value = Math.max(value * settings.factor(), settings.minLr());
                cooldown = settings.cooldown();
                wait = 0;
            }
        }
    }
}
