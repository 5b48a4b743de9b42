package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Direction;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.record.EpochResult;
import java.util.List;
import java.util.Optional;

/**
 * A learning rate that is reduced as Keras 3's {@code ReduceLROnPlateau} does: once {@code patience} epochs in a row
 * (but at least one) brought no improvement, those of a cooldown not counted.
 */
final class PlateauRate {

    private PlateauRate() {}

    /**
     * The rate after all epochs so far.
     *
     * @param initial the rate of the first epoch
     * @param history the epochs, in their order
     */
    static double after(List<EpochResult> history, Schedule.ReduceOnPlateau settings, double initial) {
        Improvement improvement = new Improvement(
                settings.monitor(), settings.monitor().direction() == Direction.HIGHER, settings.minDelta());
        Optional<EpochResult> best = Optional.empty();
        double rate = initial;
        int wait = 0;
        int cooldown = 0;
        for (EpochResult epoch : history) {
            if (cooldown > 0) {
                cooldown--;
                wait = 0;
            }
            if (improvement.is(epoch, best)) {
                best = Optional.of(epoch);
                wait = 0;
            } else if (cooldown == 0) {
                wait++;
                if (wait >= settings.patience() && rate > settings.minLr()) {
                    rate = Math.max(rate * settings.factor(), settings.minLr());
                    cooldown = settings.cooldown();
                    wait = 0;
                }
            }
        }
        return rate;
    }
}
