package io.github.mnistmaven.experiment.inspection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Values far from the others by the modified z-score: 0.6745 times the distance from the median, in units of the median
 * absolute deviation. Where more than half of the values are equal, so that this deviation is 0, the mean absolute
 * deviation times 1.2533 takes its place. Neither is moved by the outliers themselves, as a standard deviation is.
 *
 * @param median the median of the values
 * @param images those of which the score is above {@link #LARGEST_SCORE}, the farthest first
 * @see <a href="https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm">NIST/SEMATECH e-Handbook of
 *     Statistical Methods, 1.3.5.17, after Iglewicz and Hoaglin, 1993</a>
 */
record RobustOutliers(double median, int[] images) {
    static final double LARGEST_SCORE = 3.5;

    private static final double OF_MEDIAN_DEVIATION = 1 / 0.6745;
    private static final double OF_MEAN_DEVIATION = 1.253314;

    static RobustOutliers of(double[] values) {
        if (values.length == 0) {
            return new RobustOutliers(0, new int[0]);
        }
        double median = median(values);
        double[] deviations =
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
        double ofMedian = OF_MEDIAN_DEVIATION * median(deviations);
        double scale = ofMedian > 0
                ? ofMedian
                : OF_MEAN_DEVIATION * Arrays.stream(deviations).average().orElse(0);
        int[] outliers = IntStream.range(0, values.length)
                .filter(i -> deviations[i] > LARGEST_SCORE * scale)
                .boxed()
                .sorted((one, other) -> deviations[one] == deviations[other]
                        ? Integer.compare(one, other)
                        : Double.compare(deviations[other], deviations[one]))
                .mapToInt(i -> i)
                .toArray();
        return new RobustOutliers(median, outliers);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
