package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.definition.Values;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keys of metrics, each with the range of its unit. What every version has measured has to be there; others are there
 * if they were recorded.
 *
 * @param <R> the record that has them
 * @param keys in their order
 */
record MetricKeys<R>(List<OfMetric<R>> keys) {

    /** The key of one metric. */
    record OfMetric<R>(PassMetric metric, Key<R, Double> key) {}

    MetricKeys {
        keys = List.copyOf(keys);
    }

    /**
     * Keys that are called as their metrics.
     *
     * @param scores takes what was measured in a pass from a record
     */
    static <R> MetricKeys<R> of(List<PassMetric> metrics, Function<R, Map<Pass, Scores>> scores) {
        return new MetricKeys<>(metrics.stream()
                .map(metric -> new OfMetric<R>(
                        metric,
                        key(
                                metric,
                                metric.keyword(),
                                record -> scores.apply(record).get(metric.pass()))))
                .toList());
    }

    /** Keys of what is measured in {@code pass}, called without it. */
    static MetricKeys<Scores> of(Pass pass) {
        List<OfMetric<Scores>> keys = new ArrayList<>();
        for (ImageMetric image : ImageMetric.values()) {
            PassMetric metric = new PassMetric(pass, image);
            keys.add(new OfMetric<>(metric, key(metric, image.keyword(), scores -> scores)));
        }
        return new MetricKeys<>(keys);
    }

    private static <R> Key<R, Double> key(PassMetric metric, String name, Function<R, Scores> scores) {
        Function<R, Optional<Double>> value = record -> {
            var found = scores.apply(record).find(metric.metric());
            return found.isPresent() ? Optional.of(found.getAsDouble()) : Optional.empty();
        };
        Type<Double> type = type(metric.unit());
        return Scores.ALWAYS.contains(metric.metric())
                ? Key.required(name, type, value.andThen(Optional::orElseThrow), metric.description())
                : Key.optional(name, type, value, metric.description());
    }

    /** The numbers that {@code unit} allows. */
    static NumberType type(Unit unit) {
        return NumberType.from(unit.smallest(), unit.largest());
    }

    List<Key<R, ?>> all() {
        return keys.stream().<Key<R, ?>>map(OfMetric::key).toList();
    }

    /** What {@code values} has of {@code pass}. */
    Scores scores(Pass pass, Values values) {
        Map<ImageMetric, Double> scores = new EnumMap<>(ImageMetric.class);
        keys.stream()
                .filter(key -> key.metric().pass() == pass)
                .forEach(key -> values.find(key.key())
                        .ifPresent(value -> scores.put(key.metric().metric(), value)));
        return new Scores(scores);
    }
}
