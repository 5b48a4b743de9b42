package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Direction;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.definition.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The section {@code check}: a key per metric. */
final class CheckSection {
    static final Construct<Check> CHECK = check();
    static final Check EXAMPLE = new Check(List.of(example(PassMetric.TEST_ACCURACY)));

    private CheckSection() {}

    private static Construct<Check> check() {
        List<Key<Check, Limit>> metrics =
                Metric.ofRun().stream().map(CheckSection::limit).toList();
        return Construct.of(
                "check",
                Check.class,
                "The limits that a run is held against.",
                List.copyOf(metrics),
                values -> new Check(metrics.stream()
                        .flatMap(metric -> values.find(metric).stream())
                        .toList()));
    }

    private static Key<Check, Limit> limit(Metric metric) {
        Unit unit = metric.unit();
        Type<Double> value = NumberType.from(unit.smallest(), unit.largest());
        Limit example = example(metric);
        Key<Limit, Double> min = bound("min", value, Limit::min, "The smallest value allowed; any if absent.")
                .example(example.min().orElse(unit.smallest()));
        Key<Limit, Double> max = bound("max", value, Limit::max, "The largest value allowed; any if absent.")
                .example(example.max().orElse(unit.largest()));
        Construct<Limit> limit = Construct.of(
                        metric.keyword(),
                        Limit.class,
                        metric.description(),
                        List.of(min, max),
                        (Values values) -> new Limit(metric, values.find(min), values.find(max)))
                .withRule(CheckSection::problem);
        return Key.<Check, Limit>optional(
                        metric.keyword(),
                        limit,
                        check -> check.limits().stream()
                                .filter(one -> one.metric().equals(metric))
                                .findFirst(),
                        limit.description())
                .example(example);
    }

    private static Key<Limit, Double> bound(
            String name, Type<Double> value, Function<Limit, Optional<Double>> bound, String description) {
        return Key.optional(name, value, bound, description);
    }

    private static Limit example(Metric metric) {
        Optional<Double> bound = Optional.of(metric.exampleLimit());
        return metric.direction() == Direction.HIGHER
                ? new Limit(metric, bound, Optional.empty())
                : new Limit(metric, Optional.empty(), bound);
    }

    private static Optional<String> problem(Limit limit) {
        if (limit.min().isEmpty() && limit.max().isEmpty()) {
            return Optional.of("must have min or max");
        }
        boolean reachable = limit.min().isEmpty()
                || limit.max().isEmpty()
                || limit.min().get() <= limit.max().get();
        return reachable
                ? Optional.empty()
                : Optional.of(
                        "can't be reached: min " + Numbers.text(limit.min().get()) + " is above max "
                                + Numbers.text(limit.max().get()));
    }
}
