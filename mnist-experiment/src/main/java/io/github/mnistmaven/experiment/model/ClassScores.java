package io.github.mnistmaven.experiment.model;

import java.util.OptionalDouble;

/**
 * How well a class is recognised.
 *
 * @param images how many images there are of it
 * @param answers how many images are taken for it
 * @param right how many are both
 */
public record ClassScores(long images, long answers, long right) {
    static final ClassScores NONE = new ClassScores(0, 0, 0);

    ClassScores plus(ClassScores other) {
        return new ClassScores(images + other.images, answers + other.answers, right + other.right);
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
     * The harmonic mean of both, 0 to 1: twice the right ones in images and answers together, which is 0 where there
     * are only images or only answers. Not defined if there are neither.
     */
    public OptionalDouble f1() {
        return share(2 * right, images + answers);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
