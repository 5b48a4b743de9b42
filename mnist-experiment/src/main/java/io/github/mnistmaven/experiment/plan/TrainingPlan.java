package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Training;
import java.util.List;

/**
 * Everything a trainer needs to know, nothing left to decide: defaults written out, shapes inferred, data counted.
 *
 * @param schema the version of the language, 1
 * @param name the run's name
 * @param description the purpose in the author's words; empty if there is none
 * @param digest the key for "nothing changed, nothing to do", in hexadecimal; empty until a goal trains
 * @param data the data, found and counted
 * @param layers the layers with their shapes; a residual block comes before those within it
 * @param training how it is learnt
 * @param regularization what is done against overfitting, besides dropout layers
 * @param check the limits that the run is held against, once it is finished
 */
public record TrainingPlan(
        int schema,
        String name,
        String description,
        String digest,
        DataPlan data,
        List<PlannedLayer> layers,
        Training training,
        Regularization regularization,
        Check check) {

    /** What the directory of a run with one of several seeds is called, before its seed. */
    public static final String SEED_DIRECTORY = "seed-";

    public TrainingPlan {
        layers = List.copyOf(layers);
    }

    /** The number of parameters of the whole network, those included that no optimizer changes. */
    public long parameters() {
        return layers.stream().mapToLong(PlannedLayer::parameters).sum();
    }

    /** What is run: this plan itself, or one plan a seed, named {@code name/seed-7}. */
    public List<TrainingPlan> members() {
        return training.seeds().isEmpty()
                ? List.of(this)
                : training.seeds().stream().map(this::member).toList();
    }

    /** The name of the run with {@code seed}, one of several that the experiment called {@code name} has. */
    public static String nameOf(String name, long seed) {
        return name + "/" + SEED_DIRECTORY + seed;
    }

    private TrainingPlan member(long seed) {
        return new TrainingPlan(
                schema,
                nameOf(name, seed),
                description,
                digest,
                data,
                layers,
                training.withSeed(seed),
                regularization,
                check);
    }

    /** The same plan without what no model depends on: how it is described, known and checked, and where its data lie. */
    public TrainingPlan essence() {
        return withDescription("").withDigest("").withCheck(Check.NONE).withData(data.at("", data.fingerprint()));
    }

    /** The same plan, held against other limits. */
    public TrainingPlan withCheck(Check other) {
        return new TrainingPlan(schema, name, description, digest, data, layers, training, regularization, other);
    }

    /** The same plan, described in other words. */
    public TrainingPlan withDescription(String newDescription) {
        return new TrainingPlan(schema, name, newDescription, digest, data, layers, training, regularization, check);
    }

    /** The same plan on data that were found. */
    public TrainingPlan withData(DataPlan found) {
        return new TrainingPlan(schema, name, description, digest, found, layers, training, regularization, check);
    }

    /** The same plan, known by another digest. */
    public TrainingPlan withDigest(String newDigest) {
        return new TrainingPlan(schema, name, description, newDigest, data, layers, training, regularization, check);
    }
}
