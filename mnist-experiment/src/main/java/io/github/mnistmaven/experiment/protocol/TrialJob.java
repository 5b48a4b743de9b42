package io.github.mnistmaven.experiment.protocol;

import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.model.network.Tensor;
import java.util.List;

/**
 * What a trial is given: one experiment with one seed, to be trained. It is the same wherever it is trained, and knows
 * no directory, port or path.
 *
 * @param plan what to train, and on which data
 * @param launch how it was started, and which engine trains
 * @param initialWeights the weights that the plan starts from, under the names that they have there; none if it draws
 *     all of them
 */
public record TrialJob(BoundPlan plan, Launch launch, List<Tensor> initialWeights) {

    public TrialJob {
        initialWeights = List.copyOf(initialWeights);
    }

    /** A job whose plan draws all weights. */
    public TrialJob(BoundPlan plan, Launch launch) {
        this(plan, launch, List.of());
    }
}
