package io.github.mnistmaven.experiment.model;

import java.util.Optional;

/**
 * What is done against overfitting, besides dropout layers.
 *
 * @param earlyStopping when to stop before the last epoch; empty to train them all and keep the last weights
 * @param augmentation how training images are varied; empty to use them as they are
 */
public record Regularization(Optional<EarlyStopping> earlyStopping, Optional<Augmentation> augmentation) {

    public static final Regularization NONE = new Regularization(Optional.empty(), Optional.empty());
}
