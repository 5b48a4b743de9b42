package io.github.mnistmaven.plugin.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Marked epochs as vertical lines, their names in two rows where they would cover each other. */
final class Markers {
    /** A generous guess, for a font as large as small screens have it. */
    private static final double CHARACTER = 8.5;

    private static final double ROW = 18;

    private Markers() {}

    static List<Chart.Marker> of(List<Mark> marks, Scale x, Frame frame) {
        List<Chart.Marker> markers = new ArrayList<>();
        double taken = Double.NEGATIVE_INFINITY;
        boolean raised = false;
        for (Mark mark : marks) {
            double at = x.at(mark.epoch());
            double share = (at - frame.left()) / (frame.plotRight() - frame.left());
            String anchor = share < 0.2 ? "start" : share > 0.8 ? "end" : "middle";
            double width = mark.label().length() * CHARACTER;
            double from = at - width * (anchor.equals("start") ? 0 : anchor.equals("end") ? 1 : 0.5);
            raised = from < taken && !raised;
            taken = Math.max(taken, from + width);
            double top = frame.top() - 8 - (raised ? ROW : 0);
            markers.add(new Chart.Marker(
                    mark.epoch(),
                    Point.coordinate(at),
                    Point.coordinate(mark.label().isEmpty() ? frame.top() : top),
                    Point.coordinate(top - 6),
                    mark.label(),
                    anchor));
        }
        return markers;
    }
}
