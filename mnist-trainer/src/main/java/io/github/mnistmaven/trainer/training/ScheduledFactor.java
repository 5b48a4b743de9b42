package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Schedule;

/** What a schedule multiplies the optimizer's learning rate by, where that follows from the time alone. */
final class ScheduledFactor {

    private ScheduledFactor() {}

    /**
     * The factor of one moment.
     *
     * @param schedule any but {@link Schedule.ReduceOnPlateau}
     * @param time in epochs since the start of the schedule, from 0 to below {@code epochs}
     * @param epochs how long the schedule lasts
     */
    static double of(Schedule schedule, double time, int epochs) {
        if (schedule instanceof Schedule.Step step) {
            return StrictMath.pow(step.factor(), Math.floor(time / step.every()));
        }
        if (schedule instanceof Schedule.Exponential exponential) {
            double decays = time / exponential.decayEpochs();
            return StrictMath.pow(exponential.decayRate(), exponential.staircase() ? Math.floor(decays) : decays);
        }
        if (schedule instanceof Schedule.Cosine cosine) {
            return halfCosine(1, cosine.alpha(), time / epochs);
        }
        if (schedule instanceof Schedule.OneCycle cycle) {
            return oneCycle(cycle, time / epochs);
        }
        if (schedule instanceof Schedule.Warmup warmup) {
            return time < warmup.epochs()
                    ? warmup.startFactor() + (1 - warmup.startFactor()) * time / warmup.epochs()
                    : of(warmup.then(), time - warmup.epochs(), epochs - warmup.epochs());
        }
        if (schedule instanceof Schedule.Constant) {
            return 1;
        }
        throw new IllegalArgumentException("no function of time: " + schedule);
    }

    private static double oneCycle(Schedule.OneCycle cycle, double share) {
        double first = 1 / cycle.divFactor();
        double last = first / cycle.finalDivFactor();
        double rising = cycle.pctStart();
        return share < rising
                ? halfCosine(first, 1, share / rising)
                : halfCosine(1, last, (share - rising) / (1 - rising));
    }

    private static double halfCosine(double from, double to, double share) {
        return to + (from - to) * (1 + StrictMath.cos(Math.PI * share)) / 2;
    }
}
