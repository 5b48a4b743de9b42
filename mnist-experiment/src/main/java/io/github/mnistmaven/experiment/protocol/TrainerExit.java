package io.github.mnistmaven.experiment.protocol;

import io.github.mnistmaven.model.network.Keyword;

/** How a trainer ended by itself, and the exit code that says so. */
public enum TrainerExit implements Keyword {
    /** The record is written. */
    COMPLETED(0),
    /** The plan or its data can't be used; nothing was trained. */
    PLAN_FAILED(2),
    /** Training began and could not be finished. */
    TRAINING_FAILED(3),
    /** Its parent is gone or asked it to stop. */
    STOPPED(4),
    /** This machine can't load the engine's native libraries; nothing was trained. */
    ENGINE_UNAVAILABLE(5),
    /** Its Java heap is too small. */
    HEAP_FULL(6);

    private final int exitCode;

    TrainerExit(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
