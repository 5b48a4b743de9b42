package io.github.mnistmaven.experiment.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How accurate a model is on the images that it is most sure of: the fewer it answers by itself, the more of its
 * answers are right, if its confidence is worth anything. Images that it is equally sure of are answered together, as
 * no threshold of confidence tells them apart.
 *
 * @param images the number of all images, at least one
 * @param points what thresholds can be reached, from the most confident images alone to all of them
 * @see <a href="https://arxiv.org/abs/1705.08500">Geifman and El-Yaniv: Selective Classification for Deep Neural
 *     Networks, 2017</a>
 */
public record RiskCoverage(int images, List<Point> points) {

    public RiskCoverage {
        points = List.copyOf(points);
    }

    /**
     * A threshold, and what comes of it.
     *
     * @param confidence the threshold: images of at least this confidence are answered
     * @param answered how many these are
     * @param right how many of them are classified right
     * @param coverage their share of all images, 0 to 1
     */
    public record Point(float confidence, int answered, int right, double coverage) {

        /** The share of the answered images that is right, 0 to 1; 1 if none is answered. */
        public double accuracy() {
            return answered == 0 ? 1 : (double) right / answered;
        }
    }

    /**
     * @param confidences how sure a model is of each image
     * @param right whether it classifies it right
     */
    public static RiskCoverage of(float[] confidences, boolean[] right) {
        List<Integer> order = IntStream.range(0, confidences.length)
                .boxed()
                .sorted(Comparator.comparing((Integer image) -> confidences[image], Collections.reverseOrder()))
                .toList();
        List<Point> points = new ArrayList<>();
        int correct = 0;
        for (int i = 0; i < order.size(); i++) {
            float confidence = confidences[order.get(i)];
            correct += right[order.get(i)] ? 1 : 0;
            if (i + 1 == order.size() || confidences[order.get(i + 1)] != confidence) {
                points.add(new Point(confidence, i + 1, correct, (i + 1.0) / order.size()));
            }
        }
        return new RiskCoverage(confidences.length, points);
    }

    /**
     * The highest threshold that leaves at least {@code coverage} of the images to the model.
     *
     * @param coverage above 0 and up to 1; of 7 images, 0.5 are 4
     */
    public Point at(double coverage) {
        int fewest = BigDecimal.valueOf(coverage)
                .multiply(BigDecimal.valueOf(images))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        return points.stream()
                .filter(point -> point.answered() >= fewest)
                .findFirst()
                .orElseThrow();
    }

    /** The lowest threshold whose accuracy is at least {@code accuracy}; empty if none is as high. */
    public Optional<Point> widest(double accuracy) {
        return points.stream().filter(point -> point.accuracy() >= accuracy).reduce((narrower, wider) -> wider);
    }

    /** What comes of a threshold; none answered if all images are below it. */
    public Point from(float threshold) {
        return points.stream()
                .filter(point -> point.confidence() >= threshold)
                .reduce((narrower, wider) -> wider)
                .orElse(new Point(threshold, 0, 0, 0));
    }

    /** The area under the curve of risk, which is 1 less accuracy, over coverage: the mean risk of all coverages. */
    public double area() {
        double sum = 0;
        int before = 0;
        for (Point point : points) {
            sum += (point.answered() - before) * (1 - point.accuracy());
            before = point.answered();
        }
        return sum / images;
    }
}
