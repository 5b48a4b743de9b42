package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/**
 * Accuracy over coverage, drawn.
 *
 * @param description what it shows, for those who don't see it
 * @param frame its size
 * @param xTicks coverages, in per cent
 * @param yTicks accuracies, in per cent
 * @param curve the path of the curve
 * @param points places on it that are named
 */
public record CoverageCurve(
        String description,
        Frame frame,
        List<Chart.Tick> xTicks,
        List<Chart.Tick> yTicks,
        String curve,
        List<Place> points) {

    /**
     * A place on the curve.
     *
     * @param path its symbol
     * @param tip what it says of itself
     */
    public record Place(String path, String tip) {}
}
