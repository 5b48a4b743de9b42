package io.github.mnistmaven.experiment.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Images and answers of each class: what is left of a confusion matrix if nobody asks which class is taken for which,
 * and all that metrics of classes take. Means are macro averages, each class counted alike, defined as scikit-learn
 * defines them.
 *
 * @param classes in the order of their labels
 */
public record ClassCounts(List<ClassScores> classes) {

    public ClassCounts {
        classes = List.copyOf(classes);
    }

    /**
     * What is counted of some images.
     *
     * @param labels their true classes, one for each row of {@code answers}
     */
    public static ClassCounts of(Probabilities answers, int[] labels) {
        long[] images = new long[answers.classes()];
        long[] answered = new long[answers.classes()];
        long[] right = new long[answers.classes()];
        for (int image = 0; image < labels.length; image++) {
            int label = labels[image];
            int predicted = answers.predicted(image);
            images[label]++;
            answered[predicted]++;
            right[label] += predicted == label ? 1 : 0;
        }
        return of(images.length, label -> new ClassScores(images[label], answered[label], right[label]));
    }

    /** What is counted in a confusion matrix: a row per true class, a column per predicted class. */
    public static ClassCounts of(List<List<Integer>> confusionMatrix) {
        return of(
                confusionMatrix.size(),
                label -> new ClassScores(
                        confusionMatrix.get(label).stream()
                                .mapToLong(Integer::longValue)
                                .sum(),
                        confusionMatrix.stream()
                                .mapToLong(row -> row.get(label))
                                .sum(),
                        confusionMatrix.get(label).get(label)));
    }

    private static ClassCounts of(int classes, Function<Integer, ClassScores> scores) {
        return new ClassCounts(IntStream.range(0, classes).boxed().map(scores).toList());
    }

    /** What is counted of these images and of {@code others}, of as many classes. */
    public ClassCounts plus(ClassCounts others) {
        List<ClassScores> sums = new ArrayList<>(classes.size());
        for (int label = 0; label < classes.size(); label++) {
            sums.add(classes.get(label).plus(others.classes.get(label)));
        }
        return new ClassCounts(sums);
    }

    /** What is counted of one image, if these are of the same image twice. */
    public ClassCounts half() {
        return of(classes.size(), label -> {
            ClassScores twice = classes.get(label);
            return new ClassScores(twice.images() / 2, twice.answers() / 2, twice.right() / 2);
        });
    }

    /** The share of images that are classified right; not defined if there are none. */
    public OptionalDouble accuracy() {
        ClassScores all = classes.stream().reduce(ClassScores.NONE, ClassScores::plus);
        return all.recall();
    }

    /** The mean recall of the classes that have images: {@code balanced_accuracy_score}. */
    public OptionalDouble balancedAccuracy() {
        return figures(ClassScores::recall).average();
    }

    /**
     * The mean F1 of the classes that have images or answers, 0 for a class that is never answered or has no images:
     * {@code f1_score(average="macro")}, with a {@code zero_division} of 0.
     */
    public OptionalDouble macroF1() {
        return figures(ClassScores::f1).average();
    }

    /** The least recall of the classes that have images. */
    public OptionalDouble worstRecall() {
        return figures(ClassScores::recall).min();
    }

    /** The mean precision of the classes that have images, as far as it is defined. */
    public OptionalDouble macroPrecision() {
        return classes.stream()
                .filter(scores -> scores.images() > 0)
                .map(ClassScores::precision)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    private DoubleStream figures(Function<ClassScores, OptionalDouble> figure) {
        return classes.stream().map(figure).flatMapToDouble(OptionalDouble::stream);
    }
}
