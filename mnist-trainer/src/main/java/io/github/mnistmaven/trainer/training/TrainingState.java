package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import java.util.List;

/**
 * Where training stands between two epochs: all that it takes to go on, with the plan and its data. Which epoch is the
 * best, how long early stopping has waited and what a plateau made of the learning rate are not in it, as they follow
 * from the history; nor is anything random, which follows from seed, epoch and image. The arrays are shared, not
 * copied: nobody writes to them.
 *
 * @param history what each epoch gave, in their order; empty before the first
 * @param parameters the network's, as {@link Engine#parameters()} gives them
 * @param optimizer what the optimizer remembers, the average of parameters included
 * @param bestParameters those that were validated after the best epoch so far, moving statistics included; before the
 *     first epoch the initial ones
 * @param secondsUsed how long all epochs took together
 * @param longestEpoch how many seconds the longest of them took, with all that belongs to it
 */
record TrainingState(
        List<EpochResult> history,
        float[] parameters,
        OptimizerState optimizer,
        float[] bestParameters,
        double secondsUsed,
        double longestEpoch) {

    TrainingState {
        history = List.copyOf(history);
    }

    /** Before the first epoch of {@code engine}. */
    static TrainingState initial(Engine engine) {
        float[] parameters = engine.parameters();
        return new TrainingState(List.of(), parameters, engine.optimizerState(), parameters, 0, 0);
    }

    /** What was validated after the last epoch: the average of parameters, or themselves if the plan asks for none. */
    float[] validatedParameters() {
        return optimizer.average().orElse(parameters);
    }

    /** Puts {@code engine}, of the same plan, where this stands. */
    void restore(Engine engine) {
        engine.setParameters(parameters);
        engine.setOptimizerState(optimizer);
    }
}
