package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/**
 * A line chart, ready to be printed as SVG: every coordinate computed, every number written out.
 *
 * @param id names it within its page
 * @param title what it shows
 * @param description what it says, for those who do not see it
 * @param frame its size
 * @param xTicks the epochs along the horizontal axis
 * @param yTicks the values along the vertical axis
 * @param lines the curves
 * @param labels the curves' names beside their ends; none if they are too many
 * @param gap the shaded area's path; empty for none
 * @param markers vertical lines
 */
public record Chart(
        String id,
        String title,
        String description,
        Frame frame,
        List<Tick> xTicks,
        List<Tick> yTicks,
        List<Line> lines,
        List<Label> labels,
        String gap,
        List<Marker> markers) {

    /** A labelled coordinate on an axis. */
    public record Tick(String at, String label) {}

    /** A curve, its path and, if they are few enough to be seen, its points; a ring is always there. */
    public record Line(String style, String path, List<Dot> dots) {}

    /** A point of a curve, whether it is drawn as a ring, and what it says of itself. */
    public record Dot(String x, String y, boolean ring, String tip) {}

    /** A curve's name, where there is room for it, and the path that leads to it from the curve's end. */
    public record Label(String style, String x, String y, String text, String leader) {}

    /** A vertical line at an epoch, its name set to the side where there is room. */
    public record Marker(String x, String label, String anchor) {}
}
