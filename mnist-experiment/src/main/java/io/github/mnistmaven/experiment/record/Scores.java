package io.github.mnistmaven.experiment.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.mnistmaven.experiment.model.ImageMetric;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What was measured on a set of images.
 *
 * @param values the metrics that were measured: loss and accuracy always, others only since they are known
 */
public record Scores(@JsonValue Map<ImageMetric, Double> values) {
    /** What every version has measured. */
    public static final Set<ImageMetric> ALWAYS = Set.of(ImageMetric.LOSS, ImageMetric.ACCURACY);

    /** @throws IllegalArgumentException if loss or accuracy is missing, or a metric has no value */
    public Scores {
        if (!values.keySet().containsAll(ALWAYS)) {
            throw new IllegalArgumentException("no loss or no accuracy");
        }
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        if (values.containsValue(null)) {
            throw new IllegalArgumentException("a metric without a value");
        }
    }

    /** No more than what every version has measured. */
    public Scores(double loss, double accuracy) {
        this(Map.of(ImageMetric.LOSS, loss, ImageMetric.ACCURACY, accuracy));
    }

    @JsonCreator
    static Scores read(Map<String, Double> values) {
        return withPrefix("", values);
    }

    /**
     * The scores among {@code values} whose keys are {@code prefix} and a metric's keyword; of others, which a later
     * version may have, nothing is known.
     */
    static Scores withPrefix(String prefix, Map<String, Double> values) {
        Map<ImageMetric, Double> scores = new EnumMap<>(ImageMetric.class);
        for (ImageMetric metric : ImageMetric.values()) {
            String key = prefix + metric.keyword();
            if (values.containsKey(key)) {
                scores.put(metric, values.get(key));
            }
        }
        return new Scores(scores);
    }

    /** The value of {@code metric}; empty if it was not measured. */
    public OptionalDouble find(ImageMetric metric) {
        Double value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Whether {@code metric} says no more than the one that it is based on: it has its value, or was not measured.
     *
     * @see ImageMetric#basis()
     */
    public boolean repeats(ImageMetric metric) {
        return metric.basis()
                .filter(basis -> find(metric).isEmpty() || find(metric).equals(find(basis)))
                .isPresent();
    }

    /** Mean categorical cross-entropy in nats. */
    public double loss() {
        return values.get(ImageMetric.LOSS);
    }

    /** Share of images classified right, 0 to 1. */
    public double accuracy() {
        return values.get(ImageMetric.ACCURACY);
    }
}
