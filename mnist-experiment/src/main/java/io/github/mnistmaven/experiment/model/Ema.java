package io.github.mnistmaven.experiment.model;

import java.util.Optional;

/**
 * An exponential moving average of the parameters (Polyak and Juditsky, 1992), which is evaluated and kept in their
 * place. The first step leaves the parameters themselves, each one after {@code average = momentum * average + (1 -
 * momentum) * parameters}, as in Keras' optimizers with {@code use_ema}.
 *
 * @param momentum the share of the average that a step leaves of it, from 0 to below 1
 * @param warmup whether it is at most {@code (1 + step) / (10 + step)}, so that what training began with is soon
 *     forgotten, as TensorFlow's ExponentialMovingAverage has it with {@code num_updates}
 * @param overwriteFrequency after how many steps, each time, training goes on from the average itself, at least 1;
 *     empty for never
 */
public record Ema(double momentum, boolean warmup, Optional<Integer> overwriteFrequency) {

    /**
     * The momentum of a step.
     *
     * @param step the step's number, from 1
     */
    public double momentum(long step) {
        if (step == 1) {
            return 0;
        }
        return warmup ? Math.min(momentum, (1 + step) / (10.0 + step)) : momentum;
    }

    /** Whether training goes on from the average after a step. */
    public boolean overwrites(long step) {
        return overwriteFrequency.filter(every -> step % every == 0).isPresent();
    }
}
