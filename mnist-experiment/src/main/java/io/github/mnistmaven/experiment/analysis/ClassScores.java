package io.github.mnistmaven.experiment.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How well a class is recognised.
 *
 * @param images how many images there are of it
 * @param answers how many images are taken for it
 * @param right how many are both
 */
public record ClassScores(long images, long answers, long right) {

    /**
     * The scores of each class.
     *
     * @param confusionMatrix counts of images: a row per true class, a column per predicted class
     */
    public static List<ClassScores> of(List<List<Integer>> confusionMatrix) {
        return IntStream.range(0, confusionMatrix.size())
                .mapToObj(label -> new ClassScores(
                        confusionMatrix.get(label).stream()
                                .mapToLong(Integer::longValue)
                                .sum(),
                        confusionMatrix.stream()
                                .mapToLong(row -> row.get(label))
                                .sum(),
                        confusionMatrix.get(label).get(label)))
                .toList();
    }

    /** The share of its images that are recognised, 0 to 1; not defined if there are none. */
    public OptionalDouble recall() {
        return share(right, images);
    }

    /** The share of right answers among those that name it, 0 to 1; not defined if none does. */
    public OptionalDouble precision() {
        return share(right, answers);
    }

    /**
     * The harmonic mean of both, 0 to 1: twice the right ones in images and answers together, which is 0 where no
     * answer names it. Not defined, as recall, if there are no images.
     */
    public OptionalDouble f1() {
        return images == 0 ? OptionalDouble.empty() : share(2 * right, images + answers);
    }

    /**
     * The mean of a figure over the classes that have images, each counted alike (macro average), as far as it is
     * defined; not defined if it is for none.
     */
    public static OptionalDouble mean(List<ClassScores> classes, Function<ClassScores, OptionalDouble> figure) {
        return classes.stream()
                .filter(scores -> scores.images > 0)
                .map(figure)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
