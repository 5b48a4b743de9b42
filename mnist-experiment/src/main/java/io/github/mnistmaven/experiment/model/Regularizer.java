package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A penalty on some parameters of one layer, added to the loss, with Keras' names, meanings and defaults. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Regularizer.L1.class, name = "l1"),
    @JsonSubTypes.Type(value = Regularizer.L2.class, name = "l2"),
    @JsonSubTypes.Type(value = Regularizer.L1L2.class, name = "l1_l2")
})
public sealed interface Regularizer {

    /** The weight in the loss of the sum of absolute values, at least 0. */
    default double l1() {
        return 0;
    }

    /** The weight in the loss of the sum of squares, at least 0. */
    default double l2() {
        return 0;
    }

    record L1(double l1) implements Regularizer {}

    record L2(double l2) implements Regularizer {}

    record L1L2(double l1, double l2) implements Regularizer {}
}
