package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.model.network.Keyword;

/** What a trainer spends its time on, in the order in which records have it. */
public enum Phase implements Keyword {
    /** From the start of the process until the plan is read. */
    START,
    /** Native libraries are unpacked and loaded; images are read meanwhile. */
    NATIVES,
    /** Images are read and checked: what that takes longer than natives and engine together. */
    DATA,
    /** The engine is made; images are read meanwhile. */
    ENGINE,
    /** Epochs, without their validation. */
    TRAINING,
    /** The validation that ends each epoch. */
    VALIDATION,
    /** The clean pass over the training images after each epoch, if the plan asks for it. */
    CLEAN_PASS,
    /** Clean passes over training, validation and test images when training is over. */
    EVALUATION,
    /** The model file is made. */
    MODEL
}
