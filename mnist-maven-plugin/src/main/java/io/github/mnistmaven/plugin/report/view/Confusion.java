package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The confusion matrix as a heat table.
 *
 * @param summary how many images are misclassified and what is confused most, in words
 * @param classes the classes' names, the headings of rows and columns
 * @param rows a row a true class
 * @param predictedTotals how often each class was predicted
 * @param total the number of images
 * @param mistakes which of the misclassified images are recorded, in words
 * @param recorded how a sentence on some of them goes on: that not all are recorded, if they are not
 */
public record Confusion(
        String summary,
        List<String> classes,
        List<Row> rows,
        List<String> predictedTotals,
        String total,
        String mistakes,
        String recorded) {
    private static final int SHADES = 6;
    private static final int NAMED_ERRORS = 3;
    /** The share of no images. */
    private static final String NOT_DEFINED = "\u2013";

    /** A true class: its name, what was predicted, and how many images it has. */
    public record Row(String name, List<Cell> cells, String total) {}

    /**
     * A count, the share it is of its row in per cent, and the style that shades it: {@code right}, {@code none}, or
     * {@code wrong-1} to {@code wrong-6}.
     */
    public record Cell(String count, String share, String style) {}

    private record Error(int label, int predicted, int count) {}

    static Confusion of(Tested record) {
        List<List<Integer>> matrix = record.confusionMatrix();
        List<String> classes = record.tested().classes();
        List<Error> errors = errors(matrix);
        int most = errors.isEmpty() ? 0 : errors.get(0).count();
        return new Confusion(
                summary(matrix, errors, classes),
                classes,
                IntStream.range(0, matrix.size())
                        .mapToObj(label -> row(matrix.get(label), label, classes.get(label), most))
                        .toList(),
                IntStream.range(0, matrix.size())
                        .mapToObj(
                                predicted -> String.valueOf(sum(matrix.stream().map(row -> row.get(predicted)))))
                        .toList(),
                String.valueOf(total(matrix)),
                mistakes(record.mistakes().size(), wrong(errors)),
                recorded(record.mistakes().size(), wrong(errors)));
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

    private static String summary(List<List<Integer>> matrix, List<Error> errors, List<String> classes) {
        String share =
                Format.count(wrong(errors)) + " of " + Format.count(total(matrix)) + " test images are misclassified";
        if (errors.isEmpty()) {
            return share + ".";
        }
        return errors.stream()
                .limit(NAMED_ERRORS)
                .map(error -> classes.get(error.label()) + " for " + classes.get(error.predicted()) + " ("
                        + Format.count(error.count()) + ")")
                .collect(Collectors.joining(", ", share + "; most often it takes ", "."));
    }

    private static String mistakes(int recorded, long wrong) {
        if (wrong == 0) {
            return "Not one test image is misclassified.";
        }
        if (recorded == 0) {
            return "No misclassified test image is recorded.";
        }
        String which = recorded < wrong
                ? "Of " + Format.count(wrong) + " misclassified test images the " + Format.count(recorded)
                        + " most confident mistakes are recorded, the most confident first"
                : "Misclassified test images, the most confident mistake first";
        return which + ", with the probability the model gave to its answer and to the truth.";
    }

    private static String recorded(int recorded, long wrong) {
        return recorded == wrong
                ? ". "
                : "; the " + Format.count(recorded) + " most confident of " + Format.count(wrong)
                        + " mistakes are recorded. ";
    }

    private static long wrong(List<Error> errors) {
        return sum(errors.stream().map(Error::count));
    }

    /** What is confused, the most frequent first, then in the order of the labels. */
    private static List<Error> errors(List<List<Integer>> matrix) {
        return IntStream.range(0, matrix.size())
                .boxed()
                .flatMap(label -> IntStream.range(0, matrix.size())
                        .filter(predicted -> predicted != label)
                        .mapToObj(predicted ->
                                new Error(label, predicted, matrix.get(label).get(predicted))))
                .filter(error -> error.count() > 0)
                .sorted(Comparator.comparingInt(Error::count).reversed())
                .toList();
    }

    private static long total(List<List<Integer>> matrix) {
        return sum(matrix.stream().flatMap(List::stream));
    }

    private static long sum(Stream<Integer> counts) {
        return counts.mapToLong(Integer::longValue).sum();
    }
}
