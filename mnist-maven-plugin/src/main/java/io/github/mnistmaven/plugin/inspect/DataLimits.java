package io.github.mnistmaven.plugin.inspect;

import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Limits of data held against what an inspection found. */
public final class DataLimits {

    private DataLimits() {}

    /** @param of what the limits are called after: their experiment */
    public static List<CheckedLimit> check(String of, List<Limit> limits, Map<DataFigure, Double> figures) {
        return limits.stream()
                .map(limit -> new CheckedLimit(of, limit, OptionalDouble.of(figures.get((DataFigure) limit.metric()))))
                .toList();
    }
}
