package io.github.mnistmaven.experiment.model;

import io.github.mnistmaven.model.network.Keyword;

/**
 * Where a trained model is, as an experiment names it.
 *
 * @param kind what it is
 * @param location a file, relative to the experiment's, or the name of a run
 */
public record ModelReference(Kind kind, String location) {

    /** What holds a model. */
    public enum Kind implements Keyword {
        /** A file of Keras: {@code .keras}, {@code .h5}, or {@code model.json} with its weights beside it. */
        KERAS,
        /** Weights alone. */
        SAFETENSORS,
        /** The model file of this project, {@code model.zip}, by itself or in a jar. */
        FILE,
        /** A finished run of the same build. */
        RUN;

        /** Whether it says what network its weights are of. */
        public boolean hasNetwork() {
            return this != SAFETENSORS;
        }
    }

    /** What people call the model. */
    @Override
    public String toString() {
        return kind == Kind.RUN ? "run " + location : location;
    }
}
