package io.github.mnistmaven.experiment.model;

import io.github.mnistmaven.model.format.Export;
import java.util.Optional;

/**
 * An experiment as declared: every default of the language filled in, nothing resolved against data yet.
 *
 * @param name the run's name, also the name of its directory
 * @param description the purpose in the author's words; empty if there is none
 * @param data what is learnt from
 * @param model the network
 * @param initialWeights what its weights are before training; empty if they are drawn, or those of the model's base
 * @param training how it is learnt
 * @param regularization what is done against overfitting, besides dropout layers
 * @param selective how a model's threshold of confidence is chosen
 * @param check the limits that a run is held against
 * @param export what the trained model is exported to
 */
public record Experiment(
        String name,
        String description,
        Data data,
        Model model,
        Optional<InitialWeights> initialWeights,
        Training training,
        Regularization regularization,
        Selective selective,
        Check check,
        Export export) {

    /** The version of the language in which experiments are written. */
    public static final int SCHEMA = 1;

    /** The same experiment with one of its seeds alone. */
    public Experiment member(long seed) {
        return new Experiment(
                name,
                description,
                data,
                model,
                initialWeights,
                training.withSeed(seed),
                regularization,
                selective,
                check,
                export);
    }
}
