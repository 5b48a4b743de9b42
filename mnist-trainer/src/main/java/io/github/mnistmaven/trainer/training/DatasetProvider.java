package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import java.io.IOException;

/** Finds the data that plans are bound to, wherever they lie on this machine. */
@FunctionalInterface
public interface DatasetProvider {

    /**
     * The data of {@code plan}. The caller checks that they are the ones that it is bound to.
     *
     * @throws IOException if they can't be found or read
     */
    Dataset datasetOf(BoundPlan plan) throws IOException;
}
