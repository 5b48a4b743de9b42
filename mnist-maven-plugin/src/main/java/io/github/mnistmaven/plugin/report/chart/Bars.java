package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/**
 * Bars beside one another, ready to be printed as SVG.
 *
 * @param title what they are, with their unit
 * @param description what it says, for those who do not see it
 * @param frame its size
 * @param xTicks what some of the bars belong to
 * @param yTicks the values along the vertical axis, which begins at 0
 * @param bars a bar per value
 */
public record Bars(
        String title,
        String description,
        Frame frame,
        List<Chart.Tick> xTicks,
        List<Chart.Tick> yTicks,
        List<Bar> bars) {

    /** A bar from the axis up, and what it says of itself. */
    public record Bar(String x, String y, String width, String height, String tip) {}
}
