package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.plugin.text.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** Finds room for names beside points: none covers a point or another name, and none leaves the chart. */
final class PointLabels {
    private static final double REACH = 8;
    private static final double GAP = 11;
    private static final double CHARACTER = 7.4;
    private static final double HEIGHT = 15;
    private static final int LONGEST = 18;

    private final Frame frame;
    private final List<Box> taken = new ArrayList<>();

    /** A name where there is room for it. */
    record Label(String text, double x, double y, String anchor) {
        static final Label NONE = new Label("", 0, 0, "start");
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    PointLabels(Frame frame, List<Point> points) {
        this.frame = frame;
        points.forEach(point ->
                taken.add(new Box(point.x() - REACH, point.y() - REACH, point.x() + REACH, point.y() + REACH)));
    }

    /**
     * The name of the point {@code at}: to its right, its left, above or below; {@link Label#NONE} if there is no room.
     */
    Label place(Point at, String name) {
        String text = Excerpt.of(name, LONGEST);
        double width = CHARACTER * text.codePointCount(0, text.length());
        List<Label> candidates = List.of(
                new Label(text, at.x() + GAP, at.y(), "start"),
                new Label(text, at.x() - GAP, at.y(), "end"),
                new Label(text, at.x(), at.y() - GAP - HEIGHT / 3, "middle"),
                new Label(text, at.x(), at.y() + GAP + HEIGHT / 3, "middle"));
        for (Label label : candidates) {
            Box box = box(label, width);
            if (isInside(box) && taken.stream().noneMatch(box::touches)) {
                taken.add(box);
                return label;
            }
        }
        return Label.NONE;
    }

    private static Box box(Label label, double width) {
        double left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - width;
            default -> label.x() - width / 2;
        };
        return new Box(left, label.y() - HEIGHT / 2, left + width, label.y() + HEIGHT / 2);
    }

    private boolean isInside(Box box) {
        return box.left > frame.left() && box.right < frame.width() && box.top > 0 && box.bottom < frame.plotBottom();
    }
}
