package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.experiment.model.Ema;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;

/** The exponential moving average of all parameters that are trained. */
public final class MovingAverage {
    private final Ema ema;
    private final Tensor average;
    private final Tensor kept;
    private final Tensor gained;
    private final Step averaging;
    private final Step overwriting;

    /**
     * An average of nothing yet.
     *
     * @param values all parameters that are trained
     */
    public MovingAverage(Ema ema, Device device, Tensor values) {
        this.ema = ema;
        average = device.zeros(values.layout());
        kept = device.scalar(0);
        gained = device.scalar(0);
        averaging = Formula.weightedSum(kept, average, gained, values).into(device, average);
        overwriting = device.copy(average, values);
    }

    /** The average, in the layout of the parameters. */
    public Tensor average() {
        return average;
    }

    /**
     * Takes the parameters in that a step leaves.
     *
     * @param step the step's number, from 1
     */
    public void update(long step) {
        float momentum = (float) ema.momentum(step);
        kept.put(momentum);
        // the two add up to 1 exactly: what is lacking would be missing many times over in a long average
        gained.put(1 - momentum);
        averaging.run();
        if (ema.overwrites(step)) {
            overwriting.run();
        }
    }
}
