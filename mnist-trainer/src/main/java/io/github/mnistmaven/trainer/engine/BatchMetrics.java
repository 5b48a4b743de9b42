package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Softmax;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a network did on some images.
 *
 * @param sums the sum of each metric over the images, not its mean; loss at least
 */
public record BatchMetrics(Map<ImageMetric, Double> sums) {
    private static final ImageMetric[] METRICS = ImageMetric.values();

    public BatchMetrics {
        sums = Collections.unmodifiableMap(new EnumMap<>(sums));
    }

    /**
     * Scores answers.
     *
     * @param answers of as many images as there are labels
     * @param objective what training makes smaller
     * @param labels from 0, at least one
     */
    public static BatchMetrics of(Softmax answers, Objective objective, int[] labels) {
        Map<ImageMetric, Double> sums = new EnumMap<>(ImageMetric.class);
        for (ImageMetric metric : METRICS) {
            double sum = 0;
            for (int image = 0; image < labels.length; image++) {
                sum += metric.of(answers, objective, image, labels[image]);
            }
            sums.put(metric, sum);
        }
        return new BatchMetrics(sums);
    }

    /** Those of one image, if these are of the same image twice. */
    public BatchMetrics half() {
        Map<ImageMetric, Double> halves = new EnumMap<>(sums);
        halves.replaceAll((metric, sum) -> sum / 2);
        return new BatchMetrics(halves);
    }

    /** The sum of the images' losses. */
    public double loss() {
        return sums.get(ImageMetric.LOSS);
    }
}
