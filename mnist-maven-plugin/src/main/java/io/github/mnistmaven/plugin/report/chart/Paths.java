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
}
