package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/**
 * A chart of points, ready to be printed as SVG.
 *
 * @param id names it within its page
 * @param title what it shows
 * @param description what it says, for those who do not see it
 * @param frame its size
 * @param xTicks the values along the horizontal axis
 * @param xUnit what these are
 * @param yTicks the values along the vertical axis
 * @param front the path through the points that no other beats in both values; empty if it is a single one
 * @param marks the points
 * @param csv their values as CSV, every digit kept, in Base64
 */
public record Scatter(
        String id,
        String title,
        String description,
        Frame frame,
        List<Chart.Tick> xTicks,
        String xUnit,
        List<Chart.Tick> yTicks,
        String front,
        List<Mark> marks,
        String csv) {

    /**
     * A point.
     *
     * @param style the class of the style sheet that gives its colour
     * @param path its symbol
     * @param ring a circle around it, where it is the baseline; empty otherwise
     * @param tip what it says of itself
     * @param label its name beside it; empty where there is no room
     * @param x where the name is
     * @param y where the name is
     * @param anchor which side of the name is there
     */
    public record Mark(
            String style, String path, String ring, String tip, String label, String x, String y, String anchor) {}
}
