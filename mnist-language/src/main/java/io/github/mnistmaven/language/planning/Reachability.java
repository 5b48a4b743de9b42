package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.ClassRecall;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import java.util.List;
import java.util.stream.Collectors;

/** Finds limits that no run of an experiment can keep, before it is trained for nothing. */
final class Reachability {
    /** As many as somebody reads. */
    private static final int MOST_CLASSES = 30;

    private final Experiment experiment;
    private final List<String> classes;
    private final Origins origins;
    private final Problems problems;

    /** @param classes the names of the classes that the data have */
    Reachability(Experiment experiment, List<String> classes, Origins origins, Problems problems) {
        this.experiment = experiment;
        this.classes = classes;
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
            } else if (limit.metric() instanceof ClassRecall recall) {
                requireClass(recall.className());
            }
        }
    }

    private void requireClass(String name) {
        if (!classes.contains(name)) {
            problems.add(
                    origins.of("check." + ClassRecall.KEY + "." + name),
                    "check." + ClassRecall.KEY + " has a limit of " + Quoted.of(name) + ", but "
                            + experiment.data().dataset().name() + " has no such class; its classes are "
                            + classes.stream()
                                    .limit(MOST_CLASSES)
                                    .map(Quoted::of)
                                    .collect(Collectors.joining(", "))
                            + (classes.size() > MOST_CLASSES
                                    ? " and " + (classes.size() - MOST_CLASSES) + " more"
                                    : ""));
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
