package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The confusion matrix as a heat table.
 *
 * @param classes the classes' names, the headings of rows and columns
 * @param rows a row a true class
 * @param predictedTotals how often each class was predicted
 * @param total the number of images
 */
public record ConfusionMatrix(List<String> classes, List<Row> rows, List<String> predictedTotals, String total) {
    private static final int SHADES = 6;

    /** The share of no images. */
    private static final String NOT_DEFINED = "\u2013";

    /** A true class: its name, what was predicted, and how many images it has. */
    public record Row(String name, List<Cell> cells, String total) {}

    /**
     * A count, the share it is of its row in per cent, and the style that shades it: {@code right}, {@code none}, or
     * {@code wrong-1} to {@code wrong-6}.
     */
    public record Cell(String count, String share, String style) {}

    static ConfusionMatrix of(Tested record) {
        List<List<Integer>> matrix = record.confusionMatrix();
        List<String> classes = record.tested().classes();
        int most = IntStream.range(0, matrix.size())
                .flatMap(label -> IntStream.range(0, matrix.size())
                        .filter(predicted -> predicted != label)
                        .map(predicted -> matrix.get(label).get(predicted)))
                .max()
                .orElse(0);
        return new ConfusionMatrix(
                classes,
                IntStream.range(0, matrix.size())
                        .mapToObj(label -> row(matrix.get(label), label, classes.get(label), most))
                        .toList(),
                IntStream.range(0, matrix.size())
                        .mapToObj(
                                predicted -> String.valueOf(sum(matrix.stream().map(row -> row.get(predicted)))))
                        .toList(),
                String.valueOf(sum(matrix.stream().flatMap(List::stream))));
    }

    private static Row row(List<Integer> counts, int label, String name, int most) {
        long total = sum(counts.stream());
        List<Cell> cells = IntStream.range(0, counts.size())
                .mapToObj(predicted -> new Cell(
                        String.valueOf(counts.get(predicted)),
                        share(counts.get(predicted), total),
                        predicted == label ? "right" : shade(counts.get(predicted), most)))
                .toList();
        return new Row(name, cells, String.valueOf(total));
    }

    private static String share(int count, long total) {
        if (total == 0) {
            return NOT_DEFINED;
        }
        return count == 0 ? "0" : Format.fixed(100.0 * count / total, 1);
    }

    /** The root keeps a single large error from hiding all others. */
    private static String shade(int count, int most) {
        return count == 0 ? "none" : "wrong-" + (int) Math.ceil(SHADES * Math.sqrt((double) count / most));
    }

    private static long sum(Stream<Integer> counts) {
        return counts.mapToLong(Integer::longValue).sum();
    }
}
