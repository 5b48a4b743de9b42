package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.model.Regularizer.L1;
import io.github.mnistmaven.experiment.model.Regularizer.L1L2;
import io.github.mnistmaven.experiment.model.Regularizer.L2;
import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import java.util.List;
import java.util.function.Function;

/** The penalties on parameters of one layer. */
public final class Regularizers {
    /** The weight of a penalty in the loss. */
    public static final Type<Double> PENALTY = NumberType.from(0, 1);

    static final Choice<Regularizer> REGULARIZER = new Choice<>("a regularizer", List.of(l1(), l2(), l1l2()));

    private Regularizers() {}

    private static Construct<L1> l1() {
        Key<L1, Double> weight = absolutes(0.01, L1::l1);
        return Construct.of(
                        L1.class, "The sum of absolute values.", List.of(weight), values -> new L1(values.get(weight)))
                .withShorthand(weight);
    }

    private static Construct<L2> l2() {
        Key<L2, Double> weight = squares(0.01, L2::l2);
        return Construct.of(L2.class, "The sum of squares.", List.of(weight), values -> new L2(values.get(weight)))
                .withShorthand(weight);
    }

    private static Construct<L1L2> l1l2() {
        Key<L1L2, Double> l1 = absolutes(0, L1L2::l1);
        Key<L1L2, Double> l2 = squares(0, L1L2::l2);
        return Construct.of(
                L1L2.class, "Both sums.", List.of(l1, l2), values -> new L1L2(values.get(l1), values.get(l2)));
    }

    private static <R> Key<R, Double> absolutes(double fallback, Function<R, Double> value) {
        return Key.withDefault("l1", PENALTY, fallback, value, "The weight in the loss of the sum of absolute values.");
    }

    private static <R> Key<R, Double> squares(double fallback, Function<R, Double> value) {
        return Key.withDefault("l2", PENALTY, fallback, value, "The weight in the loss of the sum of squares.");
    }
}
