package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import java.util.List;
import java.util.Optional;

/**
 * What follows from an experiment: defaults written out, shapes inferred, data counted. It is the same on every
 * machine; which data it is trained on is told by a {@link BoundPlan}.
 *
 * @param name the run's name
 * @param description the purpose in the author's words; empty if there is none
 * @param data the data, described and counted
 * @param layers the layers with their shapes; a residual block comes before those within it
 * @param initialWeights what some of its weights are before training; empty if all of them are drawn
 * @param training how it is learnt
 * @param regularization what is done against overfitting, besides dropout layers
 * @param selective how its threshold of confidence is chosen; empty if it has none, as no images are held out of
 *     training but those of the test set
 * @param check the limits that the run is held against, once it is finished
 */
public record TrainingPlan(
        String name,
        String description,
        DataPlan data,
        List<PlannedLayer> layers,
        Optional<InitialTensors> initialWeights,
        Training training,
        Regularization regularization,
        Optional<Selective> selective,
        Check check) {

    /** What the directory of a run with one of several seeds is called, before its seed. */
    public static final String SEED_DIRECTORY = "seed-";

    public TrainingPlan {
        layers = List.copyOf(layers);
    }

    /**
     * What a model depends on: a plan without how it is described and what it is held against. Equal essences on equal
     * data and machines give equal models.
     *
     * @param initialWeights SHA-256 of the weights that training starts from, wherever they come from
     */
    public record Essence(
            String name,
            DataPlan data,
            List<PlannedLayer> layers,
            Optional<String> initialWeights,
            Training training,
            Regularization regularization,
            Optional<Selective> selective) {}

    /** What a model depends on. */
    public Essence essence() {
        return new Essence(
                name, data, layers, initialWeights.map(InitialTensors::sha256), training, regularization, selective);
    }

    /** The number of parameters of the whole network, those included that no optimizer changes. */
    public long parameters() {
        return layers.stream().mapToLong(PlannedLayer::parameters).sum();
    }

    /** The number of values that one image has on its way through the network: its own and those of every layer. */
    public long activations() {
        return data.image().values()
                + layers.stream().mapToLong(layer -> layer.output().values()).sum();
    }

    /** The number of images of a full batch: fewer than the batch size if there are no more to train on. */
    public int fullBatch() {
        return Math.min(training.batchSize(), data.trainingImages());
    }

    /** The first layer that {@code engine} can't train; empty if it trains them all. */
    public Optional<PlannedLayer> lackedBy(EngineChoice engine) {
        return layers.stream()
                .filter(layer -> !layer.engines().contains(engine))
                .findFirst();
    }

    /** The name of the run with {@code seed}, one of several that the experiment called {@code name} has. */
    public static String nameOf(String name, long seed) {
        return name + "/" + SEED_DIRECTORY + seed;
    }

    /** What is run: this plan itself, or one plan for each of its seeds. */
    public List<TrainingPlan> members() {
        return training.seeds().isEmpty()
                ? List.of(this)
                : training.seeds().stream().map(this::member).toList();
    }

    /** The plan of one of several seeds, named {@code name/seed-7}. */
    public TrainingPlan member(long seed) {
        return new TrainingPlan(
                nameOf(name, seed),
                description,
                data,
                layers,
                initialWeights,
                training.withSeed(seed),
                regularization,
                selective,
                check);
    }

    /** The same plan, described and checked as {@code other} is. */
    public TrainingPlan saying(TrainingPlan other) {
        return new TrainingPlan(
                name,
                other.description,
                data,
                layers,
                initialWeights,
                training,
                regularization,
                selective,
                other.check);
    }
}
