package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import java.util.List;

/** The section {@code selective}. */
final class SelectiveSection {
    /** A share of images that is not none of them. */
    static final NumberType COVERAGE = NumberType.above(0, 1);

    static final Construct<Selective> SELECTIVE = selective();

    private SelectiveSection() {}

    private static Construct<Selective> selective() {
        Key<Selective, Double> coverage = Key.<Selective, Double>optional(
                        "coverage",
                        COVERAGE,
                        Selective::coverage,
                        "The share of validation images that the model is to answer by itself, the most confident ones.")
                .example(0.9);
        Key<Selective, Double> accuracy = Key.<Selective, Double>optional(
                        "accuracy",
                        NumberType.from(0, 1),
                        Selective::accuracy,
                        "The share of right answers among those that it gives by itself; it answers as many as that allows.")
                .example(0.999);
        return Construct.of(
                        "selective",
                        Selective.class,
                        "When the model is sure enough of an answer that nobody has to look at it: how its threshold of"
                                + " confidence is chosen, by validation images. The model carries it, so another one is a"
                                + " reason to train.",
                        List.of(coverage, accuracy),
                        values -> new Selective(values.find(coverage), values.find(accuracy)))
                .withOneOf(List.of(coverage, accuracy));
    }
}
