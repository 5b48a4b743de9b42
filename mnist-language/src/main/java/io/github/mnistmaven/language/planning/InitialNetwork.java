package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.InitialWeights;
import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.ModelReference.Kind;
import io.github.mnistmaven.experiment.model.Normalization;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainedLayers;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What an experiment begins with: the layers of its network, and weights that are not drawn. */
final class InitialNetwork {
    private static final String INITIAL_WEIGHTS = "initial_weights";

    private final Experiment experiment;
    private final DatasetFacts facts;
    private final Origins origins;
    private final ModelReader models;
    private final Problems problems;
    private Optional<TrainedNetwork> base = Optional.empty();

    InitialNetwork(Experiment experiment, DatasetFacts facts, Origins origins, ModelReader models, Problems problems) {
        this.experiment = experiment;
        this.facts = facts;
        this.origins = origins;
        this.models = models;
        this.problems = problems;
    }

    /** The network; empty after telling why it can't be had. */
    Optional<ResolvedModel> resolve() {
        Optional<ModelReference> reference = experiment.model().base();
        if (reference.isPresent()) {
            base = read("model", reference.get(), models::network);
            if (experiment.initialWeights().isPresent()) {
                problems.add(
                        origins.of(INITIAL_WEIGHTS),
                        "initial_weights are for a network whose layers are listed, but model."
                                + reference.get().kind().keyword() + " brings its own; remove one of them");
            }
            if (base.isEmpty()) {
                return Optional.empty();
            }
        }
        String dataset = experiment.data().dataset().name();
        return new ModelResolver(experiment.model(), dataset, facts, origins, problems).resolve(base);
    }

    /** What the trained model that training goes on from makes of pixels; empty if there is none, or it scales them. */
    Optional<Preprocessing> preprocessing() {
        Optional<Preprocessing> given = base.map(TrainedNetwork::preprocessing);
        boolean scales = given.filter(Preprocessing.UNIT::equals).isPresent();
        Optional<Location> normalization = origins.find("data.normalization");
        boolean standardizes = experiment.data().normalization() == Normalization.STANDARDIZE;
        if (base.isPresent() && scales == standardizes && normalization.isPresent()) {
            problems.add(
                    normalization.get(),
                    "data.normalization is " + experiment.data().normalization().keyword() + ", but model."
                            + experiment.model().base().orElseThrow().kind().keyword() + " takes "
                            + given.get().inWords() + ", and is given them; remove this key");
        }
        return scales ? Optional.empty() : given;
    }

    /**
     * The weights that training starts from; empty if all are drawn, and after telling why some can't be had.
     *
     * @param planned the layers, as far as they could be planned
     */
    Optional<InitialTensors> weights(ResolvedModel model, List<PlannedLayer> planned) {
        boolean isWhole = planned.size() == model.problems().places().size();
        if (!isWhole) {
            return Optional.empty();
        }
        List<TrainedLayer> layers =
                NetworkLayer.of(planned).stream().map(TrainedLayers::of).toList();
        List<TensorSpec> wanted = TrainedNetwork.specs(facts.image(), layers);
        if (base.isPresent()) {
            ModelReference source = experiment.model().base().orElseThrow();
            ModelWeights weights = ModelWeights.of(base.get(), model.base(), wanted);
            return new WeightsPlanner(source, weights, origins.of("model"), problems).planBase(wanted);
        }
        return experiment.initialWeights().flatMap(given -> weights(given, wanted));
    }

    private Optional<InitialTensors> weights(InitialWeights given, List<TensorSpec> wanted) {
        ModelReference source = given.source();
        Optional<ModelWeights> weights = source.kind().hasNetwork()
                ? read(INITIAL_WEIGHTS, source, models::network).map(ModelWeights::of)
                : read(INITIAL_WEIGHTS, source, models::tensors).map(ModelWeights::of);
        return weights.flatMap(
                known -> new WeightsPlanner(source, known, origins.of(path(INITIAL_WEIGHTS, source)), problems)
                        .plan(wanted, given.exclude(), origins.of(INITIAL_WEIGHTS + ".exclude")));
    }

    private interface Reading<T> {
        T read(ModelReference model) throws IOException;
    }

    private <T> Optional<T> read(String section, ModelReference model, Reading<T> reading) {
        String run = model.location();
        if (model.kind() == Kind.RUN && (run + "/").startsWith(experiment.name() + "/")) {
            problems.add(
                    origins.of(path(section, model)),
                    path(section, model) + " is this experiment's own run, so that each training would start from the"
                            + " last one and none would be up to date; give this experiment another name");
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(model));
        } catch (IOException e) {
            String key = path(section, model);
            problems.add(origins.of(key), key + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String path(String section, ModelReference model) {
        return section + "." + model.kind().keyword();
    }
}
