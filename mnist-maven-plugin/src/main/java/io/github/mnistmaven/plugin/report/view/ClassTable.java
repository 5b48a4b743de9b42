package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.model.ClassCounts;
import io.github.mnistmaven.experiment.model.ClassScores;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well each class is recognised.
 *
 * @param rows a row per class
 * @param average the means over the classes that have images, each class counted alike (macro average)
 * @param partial whether figures are not defined, so that means are not those of all classes
 */
public record ClassTable(List<Row> rows, Row average, boolean partial) {

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
        return new ClassTable(
                IntStream.range(0, classes.size())
                        .mapToObj(label -> row(names.get(label), classes.get(label)))
                        .toList(),
                average(counts),
                classes.stream()
                        .anyMatch(scores ->
                                scores.images() == 0 || scores.precision().isEmpty()));
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
