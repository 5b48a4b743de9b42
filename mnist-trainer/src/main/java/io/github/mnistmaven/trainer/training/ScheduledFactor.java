package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.trainer.engine.ByType;
import java.util.Set;

/**
 * What a schedule multiplies the optimizer's learning rate by, where that follows from the time alone.
 *
 * @param time in epochs since the start of the schedule, from 0 to below {@code epochs}
 * @param epochs how long the schedule lasts
 */
record ScheduledFactor(double time, int epochs) {
    private static final ByType<Schedule, ScheduledFactor, Double> FORMULAS =
            ByType.<Schedule, ScheduledFactor, Double>none()
                    .with(Schedule.Constant.class, (at, constant) -> 1.0)
                    .with(Schedule.Step.class, ScheduledFactor::step)
                    .with(Schedule.Exponential.class, ScheduledFactor::exponential)
                    .with(Schedule.Cosine.class, (at, cosine) -> halfCosine(1, cosine.alpha(), at.time / at.epochs))
                    .with(Schedule.OneCycle.class, (at, cycle) -> oneCycle(cycle, at.time / at.epochs))
                    .with(Schedule.Warmup.class, ScheduledFactor::warmup);

    /** The types of schedules that follow from the time alone. */
    static Set<Class<?>> types() {
        return FORMULAS.types();
    }

    /**
     * The factor of this moment.
     *
     * @param schedule any but {@link Schedule.ReduceOnPlateau}
     */
    double of(Schedule schedule) {
        return FORMULAS.of(this, schedule);
    }

    private double step(Schedule.Step step) {
        return StrictMath.pow(step.factor(), Math.floor(time / step.every()));
    }

    private double exponential(Schedule.Exponential exponential) {
        double decays = time / exponential.decayEpochs();
        return StrictMath.pow(exponential.decayRate(), exponential.staircase() ? Math.floor(decays) : decays);
    }

    private double warmup(Schedule.Warmup warmup) {
        return time < warmup.epochs()
                ? warmup.startFactor() + (1 - warmup.startFactor()) * time / warmup.epochs()
                : new ScheduledFactor(time - warmup.epochs(), epochs - warmup.epochs()).of(warmup.then());
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
