package io.github.mnistmaven.experiment.evaluation;

import io.github.mnistmaven.experiment.model.ClassCounts;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.experiment.model.Target;
import io.github.mnistmaven.experiment.record.Scores;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How a network did on some images: what is summed up over them, and gives each metric of a batch or of a whole pass.
 *
 * @param images how many images there are, at least one
 * @param sums of each metric that is a mean over images the sum, not the mean; loss at least
 * @param counts what is counted of each class
 */
public record BatchMetrics(int images, Map<ImageMetric, Double> sums, ClassCounts counts) {
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
        return of(answers, objective, IntStream.of(labels).mapToObj(Target::of).toList());
    }

    /**
     * Scores answers to images that may be mixed and weighted. What counts as right is the class of the larger share,
     * and weights are for the objective alone, as in Keras.
     *
     * @param targets at least one
     */
    public static BatchMetrics of(Softmax answers, Objective objective, List<Target> targets) {
        Map<ImageMetric, Double> sums = new EnumMap<>(ImageMetric.class);
        for (ImageMetric metric : METRICS) {
            if (metric.rule() instanceof ImageMetric.Mean mean) {
                double sum = 0;
                for (int image = 0; image < targets.size(); image++) {
                    sum += mean.value().of(answers, objective, image, targets.get(image));
                }
                sums.put(metric, sum);
            }
        }
        int[] labels = targets.stream().mapToInt(Target::label).toArray();
        return new BatchMetrics(labels.length, sums, ClassCounts.of(answers.probabilities(), labels));
    }

    /** Those of these images and of {@code others}. */
    public BatchMetrics plus(BatchMetrics others) {
        Map<ImageMetric, Double> both = new EnumMap<>(sums);
        others.sums.forEach((metric, sum) -> both.merge(metric, sum, Double::sum));
        return new BatchMetrics(images + others.images, both, counts.plus(others.counts));
    }

    /** Those of one image, if these are of the same image twice. */
    public BatchMetrics half() {
        Map<ImageMetric, Double> halves = new EnumMap<>(sums);
        halves.replaceAll((metric, sum) -> sum / 2);
        return new BatchMetrics(images / 2, halves, counts.half());
    }

    /** The sum of the images' losses. */
    public double loss() {
        return sums.get(ImageMetric.LOSS);
    }

    /** The metrics of these images. */
    public Scores scores() {
        Map<ImageMetric, Double> values = new EnumMap<>(sums);
        values.replaceAll((metric, sum) -> sum / images);
        for (ImageMetric metric : METRICS) {
            if (metric.rule() instanceof ImageMetric.OfClasses ofClasses) {
                OptionalDouble value = ofClasses.value().apply(counts);
                value.ifPresent(number -> values.put(metric, number));
            }
        }
        return new Scores(values);
    }
}
