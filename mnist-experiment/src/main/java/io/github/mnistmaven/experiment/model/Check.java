package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The limits that a run and its data are held against. In JSON they are written as in an experiment:
 * {@code {"test_accuracy": {"min": 0.975, "max": null}, "data": {"leaks": {"min": null, "max": 0}}}}.
 *
 * @param limits those of the run: at most one per metric, in the order of the metrics; then those of single classes and
 *     the one of a coverage
 * @param dataLimits those of its data: at most one per {@link DataFigure}, in their order
 */
public record Check(List<Limit> limits, List<Limit> dataLimits) {
    public static final Check NONE = new Check(List.of());

    /** The key of those of the data. */
    private static final String DATA = "data";

    private static final String COVERAGE = "coverage";

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

    /** A limit of a {@link SelectiveAccuracy}. */
    record CoverageBounds(double coverage, Optional<Double> min, Optional<Double> max) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Check of(Map<String, Map<String, Object>> sections) {
        Stream<Limit> ofClasses = sections.getOrDefault(ClassRecall.KEY, Map.of()).entrySet().stream()
                .map(bounds -> limit(new ClassRecall(bounds.getKey()), (Map<?, ?>) bounds.getValue()));
        Stream<Limit> ofCoverage = Stream.ofNullable(sections.get(SelectiveAccuracy.KEY))
                .map(bounds -> limit(new SelectiveAccuracy(((Number) bounds.get(COVERAGE)).doubleValue()), bounds));
        return new Check(
                Stream.of(limits(Metric.ofRun(), sections).stream(), ofClasses, ofCoverage)
                        .flatMap(limits -> limits)
                        .toList(),
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
        Map<String, Object> sections = new LinkedHashMap<>();
        Map<String, Bounds> ofClasses = new LinkedHashMap<>();
        for (Limit limit : limits) {
            Bounds bounds = new Bounds(limit.min(), limit.max());
            if (limit.metric() instanceof ClassRecall recall) {
                ofClasses.put(recall.className(), bounds);
                sections.put(ClassRecall.KEY, ofClasses);
            } else if (limit.metric() instanceof SelectiveAccuracy selective) {
                sections.put(SelectiveAccuracy.KEY, new CoverageBounds(selective.coverage(), limit.min(), limit.max()));
            } else {
                sections.put(limit.metric().keyword(), bounds);
            }
        }
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
