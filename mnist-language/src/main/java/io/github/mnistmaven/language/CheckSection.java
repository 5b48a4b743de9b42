package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataFigure;
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
import java.util.stream.Stream;

/** The section {@code check}: a key per metric, and one for the figures of the data. */
final class CheckSection {
    static final Construct<Check> CHECK = check();
    static final Check EXAMPLE = new Check(List.of(example(PassMetric.TEST_ACCURACY)));

    private CheckSection() {}

    /** Limits of the figures of data alone. */
    private record DataLimits(List<Limit> limits) {}

    private static Construct<Check> check() {
        List<Key<Check, Limit>> metrics = Metric.ofRun().stream()
                .map(metric -> limit(metric, Check::limits))
                .toList();
        Key<Check, DataLimits> data = Key.<Check, DataLimits>optional(
                        "data",
                        data(),
                        check -> Optional.of(new DataLimits(check.dataLimits()))
                                .filter(limits -> !limits.limits().isEmpty()),
                        "The limits of the data, which mnist:inspect and mnist:check hold them against.")
                .example(new DataLimits(List.of(example(DataFigure.LEAKS))));
        return Construct.of(
                "check",
                Check.class,
                "The limits that a run is held against.",
                Stream.<Key<Check, ?>>concat(metrics.stream(), Stream.of(data)).toList(),
                values -> new Check(
                        given(metrics, values),
                        values.find(data).map(DataLimits::limits).orElse(List.of())));
    }

    private static Construct<DataLimits> data() {
        List<Key<DataLimits, Limit>> figures = Stream.of(DataFigure.values())
                .map(figure -> limit(figure, DataLimits::limits))
                .toList();
        return Construct.of(
                "data_limits",
                DataLimits.class,
                "The limits that the data are held against.",
                List.copyOf(figures),
                values -> new DataLimits(given(figures, values)));
    }

    private static <R> List<Limit> given(List<Key<R, Limit>> keys, Values values) {
        return keys.stream().flatMap(key -> values.find(key).stream()).toList();
    }

    private static <R> Key<R, Limit> limit(Metric metric, Function<R, List<Limit>> limits) {
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
        return Key.<R, Limit>optional(
                        metric.keyword(),
                        limit,
                        section -> limits.apply(section).stream()
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
