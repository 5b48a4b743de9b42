package io.github.mnistmaven.plugin.report.chart;

import java.util.Locale;

/** A place in a chart, in user units of the SVG. */
record Point(double x, double y) {

    boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y);
    }

    /** The point that lies {@code share} of the way to {@code other}. */
    Point towards(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }

    /** As a path writes it. */
    String svg() {
        return coordinate(x) + " " + coordinate(y);
    }

    /** A coordinate to a tenth of a unit, which no eye tells apart from more. */
    static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
