package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.plugin.console.Console;
import java.util.List;
import java.util.stream.Collectors;

/** The limits of an experiment that a model can be held against that was only tested. */
final class EvaluationLimits {

    private EvaluationLimits() {}

    /** Those of test figures and of the number of parameters; {@code console} is told which others there are. */
    static Check of(Check check, Console console) {
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
        return metric == RunFigure.PARAMETERS || metric instanceof PassMetric measured && measured.pass() == Pass.TEST;
    }
}
