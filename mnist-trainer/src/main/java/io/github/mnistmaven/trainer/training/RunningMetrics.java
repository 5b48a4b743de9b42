package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.trainer.engine.BatchMetrics;
import java.util.EnumMap;
import java.util.Map;

/** Means over the images seen so far. */
final class RunningMetrics {
    private final Map<ImageMetric, Double> sums = new EnumMap<>(ImageMetric.class);
    private int images;

    void add(BatchMetrics metrics, int count) {
        images += count;
        metrics.sums().forEach((metric, sum) -> sums.merge(metric, sum, Double::sum));
    }

    /** The number of images seen. */
    int images() {
        return images;
    }

    /** Means; at least one image was seen. */
    Scores scores() {
        Map<ImageMetric, Double> means = new EnumMap<>(sums);
        means.replaceAll((metric, sum) -> sum / images);
        return new Scores(means);
    }
}
