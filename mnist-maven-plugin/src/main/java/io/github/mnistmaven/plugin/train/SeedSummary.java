package io.github.mnistmaven.plugin.train;

import java.util.List;
import java.util.Locale;

/** How runs that differ in nothing but their seed went together. */
final class SeedSummary {

    private SeedSummary() {}

    /**
     * Mean and sample standard deviation: {@code test accuracy 98.54 % on average over 5 seeds, standard deviation 0.15}.
     *
     * @param accuracies the test accuracy of each run, as a share; at least two
     */
    static String sentence(List<Double> accuracies) {
        double mean =
                accuracies.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = accuracies.stream()
                .mapToDouble(accuracy -> (accuracy - mean) * (accuracy - mean))
                .sum();
        return String.format(
                Locale.ROOT,
                "test accuracy %.2f %% on average over %d seeds, standard deviation %.2f points",
                100 * mean,
                accuracies.size(),
                100 * Math.sqrt(squares / (accuracies.size() - 1)));
    }
}
