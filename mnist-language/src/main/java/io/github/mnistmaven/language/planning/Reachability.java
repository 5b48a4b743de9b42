package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import java.util.List;

/** Finds limits that no run of an experiment can keep, before it is trained for nothing. */
final class Reachability {
    private final Experiment experiment;
    private final Origins origins;
    private final Problems problems;

    Reachability(Experiment experiment, Origins origins, Problems problems) {
        this.experiment = experiment;
        this.origins = origins;
        this.problems = problems;
    }

    /**
     * Checks the limits on what is known before training.
     *
     * @param layers the planned layers; all of them, or there is another problem already
     */
    void check(List<PlannedLayer> layers) {
        long parameters = layers.stream().mapToLong(PlannedLayer::parameters).sum();
        int epochs = experiment.training().epochs();
        boolean mayEndEarly = experiment.regularization().earlyStopping().isPresent()
                || experiment.training().maxTime().isPresent();
        for (Limit limit : experiment.check().limits()) {
            if (limit.metric() == RunFigure.PARAMETERS) {
                require(limit, parameters, parameters, "the model has " + parameters);
            } else if (limit.metric() == RunFigure.EPOCHS_RUN) {
                require(limit, mayEndEarly ? 1 : epochs, epochs, "training.epochs is " + epochs);
            }
        }
    }

    private void require(Limit limit, double least, double most, String because) {
        limit.min().filter(min -> min > most).ifPresent(min -> add(limit, "min", min, because));
        limit.max().filter(max -> max < least).ifPresent(max -> add(limit, "max", max, because));
    }

    private void add(Limit limit, String bound, double value, String because) {
        String path = "check." + limit.metric().keyword() + "." + bound;
        problems.add(
                origins.of(path),
                path + " can't be reached: it is " + Numbers.text(value) + ", but " + because + "; change one of them");
    }
}
