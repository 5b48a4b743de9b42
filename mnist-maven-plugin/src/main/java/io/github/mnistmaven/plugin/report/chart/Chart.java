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
 * @param lines the curves, ghosts below the others
 * @param labels the curves' names beside their ends; none if they are too many
 * @param gap the shaded area's path; empty for none
 * @param markers vertical lines
 * @param table its values, a column per curve in the order of the source's series; others may follow
 * @param source what it was drawn from
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
        List<Marker> markers,
        ValueTable table,
        Source source) {

    /** A labelled coordinate on an axis. */
    public record Tick(String at, String label) {}

    /** A curve, its path and, if they are few enough to be seen, its points; a ring is always there. */
    public record Line(String series, String style, String path, List<Dot> dots) {}

    /** An epoch's point of a curve, whether it is drawn as a ring, and what it says of itself. */
    public record Dot(int epoch, String x, String y, boolean ring, String tip) {}

    /** A curve's name, where there is room for it, and the path that leads to it from the curve's end. */
    public record Label(String series, String style, String x, String y, String text, String leader) {}

    /** A vertical line at an epoch, from {@code top}, its name above it and to the side where there is room. */
    public record Marker(int epoch, String x, String top, String y, String label, String anchor) {}

    /**
     * What it takes to draw a chart anew.
     *
     * @param steps whether a value holds from one epoch's end to the next, instead of being reached along a line
     * @param gap the two curves that the shaded area lies between; empty for none
     * @param ticks the ticks of its vertical axis, from coarse to fine
     * @param logTicks the same of a logarithmic axis; empty if there is none
     */
    public record Source(
            Quantity quantity,
            boolean steps,
            List<Series> series,
            List<Series> gap,
            List<Ticks> ticks,
            List<Ticks> logTicks) {}

    /** The same with a table that has further columns. */
    public Chart with(ValueTable longer) {
        return new Chart(id, title, description, frame, xTicks, yTicks, lines, labels, gap, markers, longer, source);
    }
}
