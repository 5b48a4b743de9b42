package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/** SVG path data. */
final class Paths {

    private Paths() {}

    /** A line through {@code points}, interrupted at those that are not finite. */
    static String through(List<Point> points) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (Point point : points) {
            if (point.isFinite()) {
                path.append(drawing ? 'L' : 'M').append(point.svg());
            }
            drawing = point.isFinite();
        }
        return path.toString();
    }

    /** Steps to {@code points}: each height holds from the point before to its own. */
    static String steps(List<Point> points) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (Point point : points) {
            if (point.isFinite() && drawing) {
                path.append('V').append(Point.coordinate(point.y())).append('H').append(Point.coordinate(point.x()));
            } else if (point.isFinite()) {
                path.append('M').append(point.svg());
            }
            drawing = point.isFinite();
        }
        return path.toString();
    }
}
