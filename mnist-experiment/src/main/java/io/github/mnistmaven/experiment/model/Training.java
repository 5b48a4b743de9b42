package io.github.mnistmaven.experiment.model;

/**
 * How an experiment learns.
 *
 * @param epochs passes over the training set, at least 1
 * @param batchSize images per step, at least 1
 * @param optimizer how gradients change parameters
 * @param seed the source of every random number of the run
 * @param engine which engine trains
 */
public record Training(int epochs, int batchSize, Optimizer optimizer, long seed, EngineChoice engine) {

    /** The same, trained by another engine. */
    public Training withEngine(EngineChoice other) {
        return new Training(epochs, batchSize, optimizer, seed, other);
    }
}
