package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.record.RunRecord;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What became of the answers to the same test images from one run to another.
 *
 * @param counts how many images both, one and none gets right
 * @param classes the names of the classes
 * @param rows how often each class was taken for each other, the second's count less the first's
 * @param fixed what only the second gets right
 * @param broken what only the first gets right
 */
public record PairAnswers(Counts counts, List<String> classes, List<Row> rows, Digits fixed, Digits broken) {

    /** Numbers of images. */
    public record Counts(String both, String onlyFirst, String onlySecond, String neither) {}

    /** A true class and the differences of counts. */
    public record Row(String name, List<Cell> cells) {}

    /** A difference with its sign, and its style: {@code better-1} to {@code 3}, {@code worse-1} to {@code 3}, {@code same}. */
    public record Cell(String difference, String style) {}

    /**
     * Images that one gets right and the other wrong.
     *
     * @param count how many there are
     * @param shown those with a picture, the first of them
     * @param others the numbers of the others; empty for none
     */
    public record Digits(String count, List<Image> shown, String others) {}

    /** A test image: its picture as a data URI, its number, its true class, and what the two say of it. */
    public record Image(String picture, int index, String truth, String first, String second) {}

    private static final int SHADES = 3;

    static PairAnswers of(RunRecord before, RunRecord after, Pictures pictures) {
        Agreement agreement = new Agreement(before, after, pictures);
        return new PairAnswers(
                agreement.counts(),
                before.plan().data().classes(),
                rows(before, after),
                agreement.fixed(),
                agreement.broken());
    }

    private static List<Row> rows(RunRecord before, RunRecord after) {
        List<String> classes = before.plan().data().classes();
        int[][] differences = IntStream.range(0, classes.size())
                .mapToObj(label -> IntStream.range(0, classes.size())
                        .map(predicted -> after.confusionMatrix().get(label).get(predicted)
                                - before.confusionMatrix().get(label).get(predicted))
                        .toArray())
                .toArray(int[][]::new);
        int most = IntStream.range(0, classes.size())
                .flatMap(label -> IntStream.of(differences[label]))
                .map(Math::abs)
                .max()
                .orElse(0);
        return IntStream.range(0, classes.size())
                .mapToObj(label -> new Row(
                        classes.get(label),
                        IntStream.range(0, classes.size())
                                .mapToObj(predicted -> cell(differences[label][predicted], label == predicted, most))
                                .toList()))
                .toList();
    }

    private static Cell cell(int difference, boolean isRight, int most) {
        if (difference == 0) {
            return new Cell("0", "same");
        }
        int shade = (SHADES * Math.abs(difference) + most - 1) / most;
        String text = difference > 0 ? "+" + difference : "\u2212" + -difference;
        return new Cell(text, (difference > 0 == isRight ? "better-" : "worse-") + shade);
    }
}
