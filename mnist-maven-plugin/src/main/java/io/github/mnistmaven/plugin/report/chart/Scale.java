package io.github.mnistmaven.plugin.report.chart;

/**
 * Maps a range of values linearly onto a range of pixels. A range without extent maps to the middle.
 *
 * @param from the value at {@code fromPixel}
 * @param to the value at {@code toPixel}
 * @param fromPixel where the range begins
 * @param toPixel where it ends; SVG's vertical axis grows downwards, so it may be smaller
 */
record Scale(double from, double to, double fromPixel, double toPixel) {

    double at(double value) {
        double share = to == from ? 0.5 : (value - from) / (to - from);
        return fromPixel + share * (toPixel - fromPixel);
    }
}
