package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/**
 * Values along one axis, ready to be printed as SVG.
 *
 * @param title what they are, with their unit
 * @param description what it says, for those who do not see it
 * @param frame its size
 * @param ticks the values along the axis
 * @param dots a dot per value
 * @param mean where the mean is
 * @param band where the interval of the mean begins and ends; empty for none
 */
public record Strip(
        String title,
        String description,
        Frame frame,
        List<Chart.Tick> ticks,
        List<Dot> dots,
        String mean,
        List<String> band) {

    /** A value, and what it says of itself. */
    public record Dot(String x, String y, String tip) {}
}
