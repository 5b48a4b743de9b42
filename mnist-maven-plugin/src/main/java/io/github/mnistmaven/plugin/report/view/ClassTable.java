package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well each class is recognised.
 *
 * @param rows a row per class
 * @param average the means over all classes, each class counted alike (macro average)
 */
public record ClassTable(List<Row> rows, Row average) {

    /**
     * A class.
     *
     * @param name the class
     * @param precision the share of right answers among those that name it; 0 if none does, as scikit-learn has it
     * @param recall the share of its images that are recognised; 0 if it has none
     * @param f1 the harmonic mean of both
     * @param support the number of its images
     */
    public record Row(String name, Figure precision, Figure recall, Figure f1, Figure support) {}

    /** A figure as text, and the value it sorts by. */
    public record Figure(String text, String value) {

        static Figure share(double share) {
            return new Figure(Format.percent(share), Format.plain(share));
        }

        static Figure count(long count) {
            return new Figure(Format.count(count), String.valueOf(count));
        }
    }

    private record Scores(double precision, double recall, long support) {

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    static ClassTable of(RunRecord record) {
        List<List<Integer>> matrix = record.confusionMatrix();
        List<String> classes = record.plan().data().classes();
        List<Scores> scores = IntStream.range(0, matrix.size())
                .mapToObj(label -> scores(matrix, label))
                .toList();
        return new ClassTable(
                IntStream.range(0, scores.size())
                        .mapToObj(label -> row(
                                classes.get(label),
                                scores.get(label),
                                scores.get(label).f1()))
                        .toList(),
                average(scores));
    }

    private static Scores scores(List<List<Integer>> matrix, int label) {
        long right = matrix.get(label).get(label);
        long support = matrix.get(label).stream().mapToLong(Integer::longValue).sum();
        long predicted = matrix.stream().mapToLong(row -> row.get(label)).sum();
        return new Scores(share(right, predicted), share(right, support), support);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static Row average(List<Scores> scores) {
        double precision =
                scores.stream().mapToDouble(Scores::precision).average().orElse(0);
        double recall = scores.stream().mapToDouble(Scores::recall).average().orElse(0);
        double f1 = scores.stream().mapToDouble(Scores::f1).average().orElse(0);
        long support = scores.stream().mapToLong(Scores::support).sum();
        return row("mean", new Scores(precision, recall, support), f1);
    }

    private static Row row(String name, Scores scores, double f1) {
        return new Row(
                name,
                Figure.share(scores.precision()),
                Figure.share(scores.recall()),
                Figure.share(f1),
                Figure.count(scores.support()));
    }
}
