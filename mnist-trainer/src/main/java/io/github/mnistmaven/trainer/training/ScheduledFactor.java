package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.model.network.ByType;
import java.util.Set;

/**
 * What a schedule multiplies the optimizer's learning rate by, where that follows from the time alone.
 *
 * @param time in epochs since the start of the schedule, from 0 to below {@code epochs}
 * @param epochs how long the schedule lasts
 * @param initial the optimizer's learning rate
 */
record ScheduledFactor(double time, int epochs, double initial) {
    private static final ByType<Schedule, ScheduledFactor, Double> FORMULAS =
            ByType.<Schedule, ScheduledFactor, Double>none()
                    .with(Schedule.Constant.class, (at, constant) -> 1.0)
                    .with(Schedule.Step.class, ScheduledFactor::step)
                    .with(Schedule.Milestones.class, ScheduledFactor::milestones)
                    .with(Schedule.Exponential.class, ScheduledFactor::exponential)
                    .with(Schedule.InverseTime.class, ScheduledFactor::inverseTime)
                    .with(Schedule.Polynomial.class, ScheduledFactor::polynomial)
                    .with(Schedule.Cosine.class, (at, cosine) -> halfCosine(1, cosine.alpha(), at.time / at.epochs))
                    .with(Schedule.CosineRestarts.class, ScheduledFactor::cosineRestarts)
                    .with(Schedule.OneCycle.class, (at, cycle) -> oneCycle(cycle, at.time / at.epochs))
                    .with(Schedule.Warmup.class, ScheduledFactor::warmup);

    /** The types of schedules that follow from the time alone. */
    static Set<Class<?>> types() {
        return FORMULAS.types();
    }

    /**
     * The factor of this moment.
     *
     * @param schedule any but {@link Schedule.PiecewiseConstant} and {@link Schedule.ReduceOnPlateau}
     */
    double of(Schedule schedule) {
        return FORMULAS.of(this, schedule);
    }

    private double step(Schedule.Step step) {
        return StrictMath.pow(step.factor(), Math.floor(time / step.every()));
    }

    private double milestones(Schedule.Milestones milestones) {
        long passed =
                milestones.epochs().stream().filter(epoch -> time >= epoch).count();
        return StrictMath.pow(milestones.factor(), passed);
    }

    private double exponential(Schedule.Exponential exponential) {
        return StrictMath.pow(exponential.decayRate(), decays(exponential.decayEpochs(), exponential.staircase()));
    }

    private double inverseTime(Schedule.InverseTime inverse) {
        double decays = decays(inverse.decayEpochs(), inverse.staircase());
        return StrictMath.pow(1 + inverse.decayRate() * decays, -inverse.power());
    }

    private double decays(int decayEpochs, boolean staircase) {
        double decays = time / decayEpochs;
        return staircase ? Math.floor(decays) : decays;
    }

    private double polynomial(Schedule.Polynomial polynomial) {
        double end = polynomial.endLearningRate() / initial;
        return (1 - end) * StrictMath.pow(1 - share(polynomial), polynomial.power()) + end;
    }

    private double share(Schedule.Polynomial polynomial) {
        double length = polynomial.decayEpochs().orElse(epochs);
        if (polynomial.cycle()) {
            return time / (length * Math.max(1, Math.ceil(time / length)));
        }
        return Math.min(1, time / length);
    }

    private double cosineRestarts(Schedule.CosineRestarts restarts) {
        double length = restarts.firstDecayEpochs();
        double height = 1;
        double since = time;
        while (since >= length) {
            since -= length;
            length *= restarts.tMul();
            height *= restarts.mMul();
        }
        return restarts.alpha() + (1 - restarts.alpha()) * halfCosine(height, 0, since / length);
    }

    private double warmup(Schedule.Warmup warmup) {
        return time < warmup.epochs()
                ? warmup.startFactor() + (1 - warmup.startFactor()) * time / warmup.epochs()
                : new ScheduledFactor(time - warmup.epochs(), epochs - warmup.epochs(), initial).of(warmup.then());
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
