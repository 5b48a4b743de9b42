package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
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

    private static final int MOST_PICTURES = 60;
    private static final int SHADES = 3;

    static PairAnswers of(RunRecord before, RunRecord after, Pictures pictures) {
        byte[] labels = before.answers().decodedLabels();
        byte[] first = before.answers().decodedPredicted();
        byte[] second = after.answers().decodedPredicted();
        List<Integer> fixed = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        int neither = 0;
        for (int image = 0; image < labels.length; image++) {
            boolean firstIsRight = first[image] == labels[image];
            boolean secondIsRight = second[image] == labels[image];
            if (firstIsRight != secondIsRight) {
                (secondIsRight ? fixed : broken).add(image);
            }
            neither += firstIsRight || secondIsRight ? 0 : 1;
        }
        List<String> classes = before.plan().data().classes();
        TestSet testSet = TestSet.of(before);
        int both = labels.length - neither - fixed.size() - broken.size();
        return new PairAnswers(
                new Counts(
                        Format.count(both),
                        Format.count(broken.size()),
                        Format.count(fixed.size()),
                        Format.count(neither)),
                classes,
                rows(before, after),
                digits(fixed, pictures, testSet, image -> image(image, classes, labels, first, second)),
                digits(broken, pictures, testSet, image -> image(image, classes, labels, first, second)));
    }

    private interface Captions {
        Image of(int image);
    }

    private static Image image(int image, List<String> classes, byte[] labels, byte[] first, byte[] second) {
        return new Image(
                "",
                image,
                classes.get(Byte.toUnsignedInt(labels[image])),
                classes.get(Byte.toUnsignedInt(first[image])),
                classes.get(Byte.toUnsignedInt(second[image])));
    }

    private static Digits digits(List<Integer> images, Pictures pictures, TestSet testSet, Captions captions) {
        List<Image> shown = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int image : images) {
            String picture = pictures.of(testSet, image).orElse("");
            if (picture.isEmpty() || shown.size() == MOST_PICTURES) {
                others.add(String.valueOf(image));
            } else {
                Image caption = captions.of(image);
                shown.add(new Image(picture, image, caption.truth(), caption.first(), caption.second()));
            }
        }
        return new Digits(Format.count(images.size()), List.copyOf(shown), String.join(", ", others));
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
