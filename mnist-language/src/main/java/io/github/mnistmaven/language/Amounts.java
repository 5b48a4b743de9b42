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
        Key<Amount, Range> range = Key.<Amount, Range>required(
                        "range",
                        RangeType.aroundZero(name + ".range", either, end),
                        Amount::range,
                        "What is drawn from, uniformly: a number for as far to either side, a list for its two ends.")
                .example(Amount.within(example).range());
        Key<Amount, Double> probability = probability(1, Amount::probability);
        Construct<Amount> amount = Construct.of(
                        name,
                        Amount.class,
                        description,
                        List.of(range, probability),
                        values -> new Amount(values.get(range), values.get(probability)))
                .withShorthand(range);
        return Key.<Augmentation, Amount>withDefault(name, amount, Amount.NONE, value, description)
                .example(Amount.within(example));
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
