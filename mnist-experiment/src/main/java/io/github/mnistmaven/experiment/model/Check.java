package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The limits that a run and its data are held against. In JSON they are written as in an experiment:
 * {@code {"test_accuracy": {"min": 0.975, "max": null}, "data": {"leaks": {"min": null, "max": 0}}}}.
 *
 * @param limits those of the run: at most one per metric, in the order of the metrics
 * @param dataLimits those of its data: at most one per {@link DataFigure}, in their order
 */
public record Check(List<Limit> limits, List<Limit> dataLimits) {
    public static final Check NONE = new Check(List.of());

    /** The key of those of the data. */
    private static final String DATA = "data";

    public Check {
        limits = List.copyOf(limits);
        dataLimits = List.copyOf(dataLimits);
    }

    /** Limits of a run alone. */
    public Check(List<Limit> limits) {
        this(limits, List.of());
    }

    /** A limit without its metric. */
    record Bounds(Optional<Double> min, Optional<Double> max) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Check of(Map<String, Map<String, Object>> sections) {
        return new Check(
                limits(Metric.ofRun(), sections),
                limits(List.of(DataFigure.values()), sections.getOrDefault(DATA, Map.of())));
    }

    private static List<Limit> limits(List<? extends Metric> metrics, Map<String, ?> bounds) {
        return metrics.stream()
                .filter(metric -> bounds.get(metric.keyword()) != null)
                .map(metric -> limit(metric, (Map<?, ?>) bounds.get(metric.keyword())))
                .toList();
    }

    private static Limit limit(Metric metric, Map<?, ?> bounds) {
        return new Limit(metric, bound(bounds.get("min")), bound(bounds.get("max")));
    }

    private static Optional<Double> bound(Object number) {
        return Optional.ofNullable((Number) number).map(Number::doubleValue);
    }

    @JsonValue
    Map<String, Object> sections() {
        Map<String, Object> sections = new LinkedHashMap<>(bounds(limits));
        if (!dataLimits.isEmpty()) {
            sections.put(DATA, bounds(dataLimits));
        }
        return sections;
    }

    private static Map<String, Bounds> bounds(List<Limit> limits) {
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        limits.forEach(limit -> bounds.put(limit.metric().keyword(), new Bounds(limit.min(), limit.max())));
        return bounds;
    }
}
