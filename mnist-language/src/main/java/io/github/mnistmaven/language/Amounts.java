package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import java.util.List;
import java.util.function.Function;

/** The random amounts by which images are varied, alike but for what they are and how large they may be. */
final class Amounts {

    private Amounts() {}

    /**
     * A key of the section {@code augmentation} that holds an amount; none at all if it is absent.
     *
     * @param either how far it may go to either side
     * @param end how far it may go to one side
     * @param example the amount to show, to either side
     */
    static Key<Augmentation, Amount> key(
            String name,
            NumberType either,
            NumberType end,
            double example,
            Function<Augmentation, Amount> value,
            String description) {
        Range shown = Amount.within(example).range();
        Construct<Amount> amount =
                construct(name, RangeType.aroundZero(name + ".range", either, end), shown, description);
        return Key.<Augmentation, Amount>withDefault(name, amount, Amount.NONE, value, description)
                .example(Amount.within(example));
    }

    /**
     * An amount that is drawn from a range.
     *
     * @param type what the range may be
     * @param example a range to show
     */
    static Construct<Amount> construct(String name, RangeType type, Range example, String description) {
        Key<Amount, Range> range = Key.<Amount, Range>required("range", type, Amount::range, type.meaning())
                .example(example);
        Key<Amount, Double> probability = probability(1, Amount::probability);
        return Construct.of(
                        name,
                        Amount.class,
                        description,
                        List.of(range, probability),
                        values -> new Amount(values.get(range), values.get(probability)))
                .withShorthand(range);
    }

    /** The key that says how often an image is varied in a way at all. */
    static <R> Key<R, Double> probability(double fallback, Function<R, Double> value) {
        return Key.<R, Double>withDefault(
                        "probability",
                        NumberType.from(0, 1),
                        fallback,
                        value,
                        "The share of images that it happens to, drawn anew in each epoch.")
                .example(0.5);
    }
}
