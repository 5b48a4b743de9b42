package io.github.mnistmaven.plugin.report.chart;

/**
 * The size of a chart and the margins around its plot, in user units of the SVG.
 *
 * @param width the whole width
 * @param height the whole height
 * @param left the margin of the vertical axis' labels
 * @param right the margin of the curves' names
 * @param top the margin of the markers' names
 * @param bottom the margin of the epochs
 */
public record Frame(int width, int height, int left, int right, int top, int bottom) {

    /** Where the plot ends and the names of the curves begin. */
    public int plotRight() {
        return width - right;
    }

    /** Where the plot ends and the epochs begin. */
    public int plotBottom() {
        return height - bottom;
    }
}
