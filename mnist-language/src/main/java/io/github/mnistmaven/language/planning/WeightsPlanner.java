package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which weights of a trained model training starts from, and tells of all that don't fit. */
final class WeightsPlanner {
    private static final int LONGEST_NAME = 80;

    private final ModelReference source;
    private final ModelWeights weights;
    private final Location place;
    private final Problems problems;
    private final List<InitialTensors.Origin> origins = new ArrayList<>();
    private final List<Tensor> tensors = new ArrayList<>();
    private boolean fits = true;

    /** @param place where the experiment names the model */
    WeightsPlanner(ModelReference source, ModelWeights weights, Location place, Problems problems) {
        this.source = source;
        this.weights = weights;
        this.place = place;
        this.problems = problems;
    }

    /**
     * Takes all weights of the model.
     *
     * @param wanted the tensors of the network that is trained
     */
    Optional<InitialTensors> planBase(List<TensorSpec> wanted) {
        wanted.stream().filter(spec -> weights.find(spec.name()).isPresent()).forEach(this::take);
        return result();
    }

    /**
     * Takes the weights of all layers but some.
     *
     * @param wanted the tensors of the network that is trained
     * @param exclude their names, and those of layers that only the model has
     * @param placeOfExclude where the experiment names them
     */
    Optional<InitialTensors> plan(List<TensorSpec> wanted, List<String> exclude, Location placeOfExclude) {
        Set<String> known = new LinkedHashSet<>();
        for (TensorSpec spec : wanted) {
            String layer = ModelWeights.layer(spec.name());
            known.add(layer);
            if (!exclude.contains(layer)) {
                take(spec);
            }
        }
        Set<String> here = wanted.stream().map(TensorSpec::name).collect(Collectors.toSet());
        List<String> ofModel =
                weights.names().stream().filter(name -> !here.contains(name)).toList();
        ofModel.stream()
                .filter(name -> !exclude.contains(ModelWeights.layer(name)))
                .forEach(this::tellOfNoTensor);
        ofModel.stream().map(ModelWeights::layer).forEach(known::add);
        exclude.stream().filter(name -> !known.contains(name)).forEach(name -> {
            fits = false;
            problems.add(
                    placeOfExclude,
                    "initial_weights.exclude names " + Quoted.of(name)
                            + ", which is not a layer with weights; there are "
                            + known.stream()
                                    .map(layer -> Quoted.plain(layer, LONGEST_NAME))
                                    .collect(Collectors.joining(", ")));
        });
        return result();
    }

    private void take(TensorSpec spec) {
        Optional<Tensor> found = weights.find(spec.name());
        if (found.isPresent() && found.get().shape().equals(spec.shape())) {
            origins.add(new InitialTensors.Origin(spec.name(), found.get().name()));
            tensors.add(new Tensor(spec.name(), spec.shape(), found.get().values()));
            return;
        }
        tell("tensor " + spec.name() + ": expected the shape " + TensorSpec.text(spec.shape()) + ", found "
                + found.map(tensor -> TensorSpec.text(tensor.shape()) + calledOtherwise(tensor, spec.name()))
                        .orElse("no such tensor")
                + "; " + remedy(spec.name()));
    }

    private void tellOfNoTensor(String name) {
        Tensor tensor = weights.find(name).orElseThrow();
        tell("tensor " + Quoted.plain(name, LONGEST_NAME) + ", " + TensorSpec.text(tensor.shape())
                + calledOtherwise(tensor, name) + ": the model has no such tensor; " + remedy(name));
    }

    private static String calledOtherwise(Tensor tensor, String name) {
        return tensor.name().equals(name) ? "" : ", called " + Quoted.plain(tensor.name(), LONGEST_NAME) + " there";
    }

    private static String remedy(String tensor) {
        return "correct the layer, or add " + Quoted.plain(ModelWeights.layer(tensor), LONGEST_NAME)
                + " to initial_weights.exclude";
    }

    private void tell(String problem) {
        fits = false;
        problems.add(
                place,
                "initial_weights." + source.kind().keyword() + ", " + Quoted.of(source.toString()) + ": " + problem);
    }

    private Optional<InitialTensors> result() {
        return fits && !tensors.isEmpty()
                ? Optional.of(new InitialTensors(source, InitialTensors.sha256(tensors), origins))
                : Optional.empty();
    }
}
