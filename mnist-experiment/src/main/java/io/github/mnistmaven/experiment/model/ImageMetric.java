package io.github.mnistmaven.experiment.model;

import io.github.mnistmaven.model.network.Keyword;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is measured on a set of images, each by what the model says of it. What there is here, each epoch and each
 * finished run has of each of its {@link Pass passes}, and it can be monitored, limited and compared.
 */
public enum ImageMetric implements Keyword {
    ACCURACY(
            "accuracy",
            "The share of %s classified right",
            Unit.SHARE,
            Direction.HIGHER,
            0.975,
            new Mean((answers, objective, image, target) ->
                    answers.probabilities().predicted(image) == target.label() ? 1 : 0)),
    /** Categorical cross-entropy of the softmax's logits, as Keras computes it. */
    LOSS(
            "loss",
            "The mean cross-entropy of %s",
            Unit.NATS,
            Direction.LOWER,
            0.1,
            new Mean((answers, objective, image, target) -> target.crossEntropy(answers, image))),
    /** Keras' {@code SparseTopKCategoricalAccuracy(k=3)}: of up to three classes, every image counts. */
    TOP_3_ACCURACY(
            "top-3 accuracy",
            "The share of %s whose true class is one of the three most probable",
            Unit.SHARE,
            Direction.HIGHER,
            0.998,
            new Mean((answers, objective, image, target) ->
                    answers.probabilities().isAmongFirst(3, image, target.label()) ? 1 : 0)),
    /** What Keras calls {@code loss}; {@link #LOSS} where nothing is penalised and labels are not smoothed. */
    LOSS_WITH_PENALTIES(
            "loss with penalties",
            "The mean cross-entropy of %s with smoothed labels, and all weight penalties, which is what Keras calls loss",
            Unit.NATS,
            Direction.LOWER,
            0.2,
            new Mean((answers, objective, image, target) -> objective.of(answers, image, target))) {
        @Override
        public Optional<ImageMetric> basis() {
            return Optional.of(LOSS);
        }
    },
    /** {@link ClassCounts#balancedAccuracy()}. */
    BALANCED_ACCURACY(
            "balanced accuracy",
            "The share of %s classified right within each class, the mean over the classes",
            Unit.SHARE,
            Direction.HIGHER,
            0.97,
            new OfClasses(ClassCounts::balancedAccuracy)),
    /** {@link ClassCounts#macroF1()}. */
    MACRO_F1(
            "macro F1",
            "The F1 of each class on %s, the mean over the classes",
            Unit.SHARE,
            Direction.HIGHER,
            0.97,
            new OfClasses(ClassCounts::macroF1)),
    /** {@link ClassCounts#worstRecall()}. */
    WORST_CLASS_RECALL(
            "worst class recall",
            "The share of %s classified right within the class in which it is least",
            Unit.SHARE,
            Direction.HIGHER,
            0.95,
            new OfClasses(ClassCounts::worstRecall));

    private final String label;
    private final String description;
    private final Unit unit;
    private final Direction direction;
    private final double exampleLimit;
    private final Rule rule;

    ImageMetric(String label, String description, Unit unit, Direction direction, double exampleLimit, Rule rule) {
        this.label = label;
        this.description = description;
        this.unit = unit;
        this.direction = direction;
        this.exampleLimit = exampleLimit;
        this.rule = rule;
    }

    /** How the value of several images comes about. */
    public sealed interface Rule {}

    /** The mean of the values of the images. */
    public record Mean(OfImage value) implements Rule {}

    /** A function of what is counted of each class; at least one has images. */
    public record OfClasses(Function<ClassCounts, OptionalDouble> value) implements Rule {}

    /** The value of one image. */
    @FunctionalInterface
    public interface OfImage {
        /**
         * @param answers what the model says
         * @param objective what its training makes smaller
         * @param image the image's row in {@code answers}
         * @param target what it should say
         */
        double of(Softmax answers, Objective objective, int image, Target target);
    }

    /** How the value of several images comes about. */
    public Rule rule() {
        return rule;
    }

    /** The metric that this one only repeats where training adds nothing to it; empty for most. */
    public Optional<ImageMetric> basis() {
        return Optional.empty();
    }

    /** What it is called where there is little room, without its unit. */
    public String label() {
        return label;
    }

    /** What it is, a sentence with {@code %s} for the images and without its full stop. */
    String description() {
        return description;
    }

    public Unit unit() {
        return unit;
    }

    /** Which values are better: {@link Direction#HIGHER} or {@link Direction#LOWER}. */
    public Direction direction() {
        return direction;
    }

    /** A limit that somebody might set. */
    double exampleLimit() {
        return exampleLimit;
    }
}
