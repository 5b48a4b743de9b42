package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.model.ClassCounts;
import io.github.mnistmaven.experiment.model.ClassScores;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well each class is recognised.
 *
 * @param rows a row per class
 * @param worst those that are recognised worst, the worst first; none if all are few enough to see at once
 * @param average the means over the classes that have images, each class counted alike (macro average)
 * @param partial whether figures are not defined, so that means are not those of all classes
 */
public record ClassTable(List<Row> rows, List<Row> worst, Row average, boolean partial) {
    private static final int WORST = 20;

    /**
     * A class.
     *
     * @param name the class
     * @param precision the share of right answers among those that name it
     * @param recall the share of its images that are recognised
     * @param f1 the harmonic mean of both
     * @param support the number of its images
     */
    public record Row(String name, Figure precision, Figure recall, Figure f1, Figure support) {}

    /** A figure as text, and the value it sorts by; none if there is no figure. */
    public record Figure(String text, String value) {

        private static Figure share(OptionalDouble share, String whyNot) {
            return share.isPresent()
                    ? new Figure(Format.percent(share.getAsDouble()), Format.plain(share.getAsDouble()))
                    : new Figure("not defined: " + whyNot, "");
        }

        private static Figure count(long count) {
            return new Figure(Format.count(count), String.valueOf(count));
        }
    }

    static ClassTable of(Tested record) {
        List<String> names = record.tested().classes();
        ClassCounts counts = ClassCounts.of(record.confusionMatrix());
        List<ClassScores> classes = counts.classes();
        List<Row> rows = IntStream.range(0, classes.size())
                .mapToObj(label -> row(names.get(label), classes.get(label)))
                .toList();
        return new ClassTable(
                rows,
                rows.size() > Confusion.MOST_DRAWN ? worst(rows, classes) : List.of(),
                average(counts),
                classes.stream()
                        .anyMatch(scores ->
                                scores.images() == 0 || scores.precision().isEmpty()));
    }

    /** Those of the lowest F1, equals in the order of their labels. */
    private static List<Row> worst(List<Row> rows, List<ClassScores> classes) {
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(label -> classes.get(label).f1().isPresent())
                .sorted(Comparator.comparingDouble(
                        label -> classes.get(label).f1().getAsDouble()))
                .limit(WORST)
                .map(rows::get)
                .toList();
    }

    private static Row row(String name, ClassScores scores) {
        return new Row(
                name,
                Figure.share(scores.precision(), "no image is taken for this class"),
                Figure.share(scores.recall(), "no image of this class"),
                Figure.share(scores.f1(), "no image of this class, and none is taken for it"),
                Figure.count(scores.images()));
    }

    private static Row average(ClassCounts counts) {
        return new Row(
                "mean",
                Figure.share(counts.macroPrecision(), "no image"),
                Figure.share(counts.balancedAccuracy(), "no image"),
                Figure.share(counts.macroF1(), "no image"),
                Figure.count(
                        counts.classes().stream().mapToLong(ClassScores::images).sum()));
    }
}
