package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.ClassRecall;
import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.experiment.model.Direction;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.SelectiveAccuracy;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.MapType;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.definition.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The section {@code check}: a key per metric, and one for the figures of the data. */
final class CheckSection {
    /** Stands for all of its kind. */
    private static final ClassRecall ANY_CLASS = new ClassRecall("class");

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
        Key<Check, Map<String, Limit>> recalls = Key.<Check, Map<String, Limit>>optional(
                        ClassRecall.KEY,
                        new MapType<>("class names", "limits", limitOf(ANY_CLASS)),
                        check -> Optional.of(recalls(check)).filter(limits -> !limits.isEmpty()),
                        "Limits of single classes: of the share of a class's test images that are classified right.")
                .example(Map.of("7", example(ANY_CLASS)));
        Construct<Limit> selective = selective();
        Key<Check, Limit> accuracyAt = Key.<Check, Limit>optional(
                        SelectiveAccuracy.KEY,
                        selective,
                        check -> find(check.limits(), SelectiveAccuracy.class::isInstance),
                        selective.description())
                .example(example(new SelectiveAccuracy(0.95)));
        return Construct.of(
                "check",
                Check.class,
                "The limits that a run is held against.",
                Stream.concat(metrics.stream(), Stream.<Key<Check, ?>>of(recalls, accuracyAt, data))
                        .toList(),
                values -> new Check(
                        Stream.of(
                                        given(metrics, values).stream(),
                                        values.find(recalls).stream().flatMap(CheckSection::ofClasses),
                                        values.find(accuracyAt).stream())
                                .flatMap(limits -> limits)
                                .toList(),
                        values.find(data).map(DataLimits::limits).orElse(List.of())));
    }

    private static Map<String, Limit> recalls(Check check) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        for (Limit limit : check.limits()) {
            if (limit.metric() instanceof ClassRecall recall) {
                limits.put(recall.className(), limit);
            }
        }
        return limits;
    }

    private static Stream<Limit> ofClasses(Map<String, Limit> limits) {
        return limits.entrySet().stream()
                .map(limit -> new Limit(
                        new ClassRecall(limit.getKey()),
                        limit.getValue().min(),
                        limit.getValue().max()));
    }

    private static Construct<Limit> selective() {
        SelectiveAccuracy any = new SelectiveAccuracy(1);
        Key<Limit, Double> coverage = Key.<Limit, Double>required(
                        "coverage",
                        SelectiveSection.COVERAGE,
                        limit -> ((SelectiveAccuracy) limit.metric()).coverage(),
                        "The share of the test images that counts, the most confident ones.")
                .example(0.95);
        Key<Limit, Double> min = min(any);
        Key<Limit, Double> max = max(any);
        return Construct.of(
                        SelectiveAccuracy.KEY,
                        Limit.class,
                        any.description(),
                        List.of(coverage, min, max),
                        (Values values) -> new Limit(
                                new SelectiveAccuracy(values.get(coverage)), values.find(min), values.find(max)))
                .withRule(CheckSection::problem);
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
        Construct<Limit> limit = limitOf(metric);
        return Key.<R, Limit>optional(
                        metric.keyword(),
                        limit,
                        section -> find(limits.apply(section), metric::equals),
                        limit.description())
                .example(example(metric));
    }

    private static Optional<Limit> find(List<Limit> limits, Predicate<Metric> metric) {
        return limits.stream().filter(limit -> metric.test(limit.metric())).findFirst();
    }

    private static Construct<Limit> limitOf(Metric metric) {
        Key<Limit, Double> min = min(metric);
        Key<Limit, Double> max = max(metric);
        return Construct.of(
                        metric.keyword(),
                        Limit.class,
                        metric.description(),
                        List.of(min, max),
                        (Values values) -> new Limit(metric, values.find(min), values.find(max)))
                .withRule(CheckSection::problem);
    }

    private static Key<Limit, Double> min(Metric metric) {
        return bound("min", metric, Limit::min, "The smallest value allowed; any if absent.")
                .example(example(metric).min().orElse(metric.unit().smallest()));
    }

    private static Key<Limit, Double> max(Metric metric) {
        return bound("max", metric, Limit::max, "The largest value allowed; any if absent.")
                .example(example(metric).max().orElse(metric.unit().largest()));
    }

    private static Key<Limit, Double> bound(
            String name, Metric metric, Function<Limit, Optional<Double>> bound, String description) {
        Type<Double> value =
                NumberType.from(metric.unit().smallest(), metric.unit().largest());
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
