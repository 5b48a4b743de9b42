package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A penalty on some parameters of one layer, added to the loss, with Keras' names, meanings and defaults. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
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

    @JsonTypeName("l1_l2")
    record L1L2(double l1, double l2) implements Regularizer {}
}
