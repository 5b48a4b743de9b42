package io.github.mnistmaven.experiment.analysis;

import io.github.mnistmaven.experiment.model.ClassCounts;
import io.github.mnistmaven.experiment.model.ClassScores;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a model gives the same answer whatever it sees.
 *
 * @param answer the name of the class that it takes most test images for, the first of several
 * @param scores those of that class
 * @param images the number of test images
 * @param trained the share of the training images that are of that class, 0 to 1
 */
record ConstantAnswers(String answer, ClassScores scores, long images, double trained) {
    /** Of the answers, at least so many are the same. */
    private static final double ALIKE = 0.99;

    /** Of the images of other classes, fewer than so many get another answer. */
    private static final double TOLD_APART = 0.05;

    static ConstantAnswers of(RunRecord record) {
        return of(
                record.confusionMatrix(),
                record.plan().data().classes(),
                record.splits().training());
    }

    /**
     * @param confusionMatrix counts of test images: a row per true class, a column per predicted class
     * @param names those of the classes
     * @param training how many training images there are of each
     */
    static ConstantAnswers of(List<List<Integer>> confusionMatrix, List<String> names, List<Integer> training) {
        List<ClassScores> classes = ClassCounts.of(confusionMatrix).classes();
        int label = IntStream.range(0, classes.size())
                .reduce((a, b) -> classes.get(b).answers() > classes.get(a).answers() ? b : a)
                .orElse(0);
        return new ConstantAnswers(
                names.get(label),
                classes.get(label),
                classes.stream().mapToLong(ClassScores::images).sum(),
                (double) training.get(label)
                        / training.stream().mapToLong(Integer::longValue).sum());
    }

    /**
     * Whether nearly all answers are the same, though there are images of other classes, and nearly none of these gets
     * another answer: data that are nearly all of one class are no reason.
     */
    boolean holds() {
        long others = images - scores.images();
        long toldApart = others - (scores.answers() - scores.right());
        return others > 0 && scores.answers() >= ALIKE * images && toldApart < TOLD_APART * others;
    }

    /** {@code answers 0 for every test image; 90.00 % of the training images are 0}. */
    String inWords() {
        String whom = scores.answers() == images
                ? "every test image"
                : percent((double) scores.answers() / images) + " of the test images";
        return "answers " + answer + " for " + whom + "; " + percent(trained) + " of the training images are " + answer;
    }

    private static String percent(double share) {
        return Unit.SHARE.text(share) + " %";
    }
}
