package io.github.mnistmaven.plugin.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The area between two curves where the first is on one side of the second: one closed path a stretch. */
final class GapArea {
    private final StringBuilder path = new StringBuilder();
    private final List<Point> there = new ArrayList<>();
    private final List<Point> back = new ArrayList<>();

    private GapArea() {}

    /**
     * The area where {@code first} is above {@code second} on the screen, or below it.
     *
     * @return an SVG path, empty if there is no such area
     */
    static String between(List<Point> first, List<Point> second, boolean above) {
        GapArea area = new GapArea();
        double before = Double.NaN;
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            double difference = second.get(i).y() - first.get(i).y();
            double lead = above ? difference : -difference;
            if (lead * before < 0) {
                Point crossing = first.get(i - 1).towards(first.get(i), before / (before - lead));
                area.extend(crossing, crossing);
            }
            if (lead >= 0) {
                area.extend(first.get(i), second.get(i));
            } else {
                area.close();
            }
            before = lead;
        }
        area.close();
        return area.path.toString();
    }

    private void extend(Point first, Point second) {
        there.add(first);
        back.add(second);
    }

    private void close() {
        if (there.size() > 1) {
            Collections.reverse(back);
            there.addAll(back);
            path.append(Paths.through(there)).append('Z');
        }
        there.clear();
        back.clear();
    }
}
