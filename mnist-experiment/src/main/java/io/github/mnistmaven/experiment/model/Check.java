package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The limits that a run is held against. In JSON they are written as in an experiment: {@code {"test_accuracy": {"min":
 * 0.975, "max": null}}}.
 *
 * @param limits at most one per metric, in the order of the metrics
 */
public record Check(List<Limit> limits) {
    public static final Check NONE = new Check(List.of());

    public Check {
        limits = List.copyOf(limits);
    }

    /** A limit without its metric. */
    record Bounds(Optional<Double> min, Optional<Double> max) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Check of(Map<Metric, Bounds> bounds) {
        return new Check(Metric.ofRun().stream()
                .filter(bounds::containsKey)
                .map(metric -> new Limit(
                        metric, bounds.get(metric).min(), bounds.get(metric).max()))
                .toList());
    }

    @JsonValue
    Map<Metric, Bounds> bounds() {
        Map<Metric, Bounds> bounds = new LinkedHashMap<>();
        limits.forEach(limit -> bounds.put(limit.metric(), new Bounds(limit.min(), limit.max())));
        return bounds;
    }
}
