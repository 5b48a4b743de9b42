package io.github.mnistmaven.experiment.model;

import java.util.List;
import java.util.Optional;

/**
 * What is done against overfitting, besides dropout layers. Penalties are for kernels alone: biases and normalization
 * are left as they are. A regularizer of a layer's own takes the place of both penalties for its kernel.
 *
 * @param earlyStopping when to stop before the last epoch; empty to train them all and keep the last weights
 * @param augmentation how training images are varied; empty to use them as they are
 * @param l1 the weight in the loss of the sum of the kernels' absolute values, at least 0
 * @param l2 the weight in the loss of the sum of the kernels' squares, at least 0
 * @param weightDecay the share of each parameter, times the learning rate, that a step takes away, at least 0
 * @param excludeFromWeightDecay what does not decay
 * @param labelSmoothing the share of a label's probability that is spread over all classes, from 0 to below 1
 */
public record Regularization(
        Optional<EarlyStopping> earlyStopping,
        Optional<Augmentation> augmentation,
        double l1,
        double l2,
        double weightDecay,
        List<ParameterKind> excludeFromWeightDecay,
        double labelSmoothing) {

    public static final Regularization NONE = of(Optional.empty(), Optional.empty());

    public Regularization {
        excludeFromWeightDecay = List.copyOf(excludeFromWeightDecay);
    }

    /** The share of each parameter of {@code kind}, times the learning rate, that a step takes away. */
    public double weightDecay(ParameterKind kind) {
        return excludeFromWeightDecay.contains(kind) ? 0 : weightDecay;
    }

    /** Early stopping and augmentation alone. */
    public static Regularization of(Optional<EarlyStopping> earlyStopping, Optional<Augmentation> augmentation) {
        return new Regularization(earlyStopping, augmentation, 0, 0, 0, List.of(), 0);
    }
}
