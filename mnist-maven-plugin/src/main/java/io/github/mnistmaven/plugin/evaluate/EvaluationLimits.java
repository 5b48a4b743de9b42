package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.ClassRecall;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.model.SelectiveAccuracy;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.plugin.console.Console;
import java.util.List;
import java.util.stream.Collectors;

/** The limits of an experiment that a model can be held against that was only tested. */
final class EvaluationLimits {

    private EvaluationLimits() {}

    /**
     * Those of test figures and of the number of parameters; {@code console} is told which others there are.
     *
     * @param classes the names of the classes of the data
     * @throws UnusableDataException if a limit is of a class that the data don't have
     */
    static Check of(Check check, List<String> classes, Console console) throws UnusableDataException {
        for (Limit limit : check.limits()) {
            if (limit.metric() instanceof ClassRecall recall && !classes.contains(recall.className())) {
                throw new UnusableDataException("check." + ClassRecall.KEY + " has a limit of "
                        + Quoted.of(recall.className()) + ", but the data have no such class: "
                        + String.join(", ", classes));
            }
        }
        List<Limit> held = check.limits().stream()
                .filter(limit -> isOfTest(limit.metric()))
                .toList();
        if (held.size() < check.limits().size()) {
            console.info("not measured, as nothing is trained: "
                    + check.limits().stream()
                            .map(Limit::metric)
                            .filter(metric -> !isOfTest(metric))
                            .map(Metric::keyword)
                            .collect(Collectors.joining(", ")));
        }
        return new Check(held);
    }

    private static boolean isOfTest(Metric metric) {
        return metric == RunFigure.PARAMETERS
                || metric instanceof ClassRecall
                || metric instanceof SelectiveAccuracy
                || metric instanceof PassMetric measured && measured.pass() == Pass.TEST;
    }
}
