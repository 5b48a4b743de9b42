package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Model;
import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.layer.TrainableLayer;
import io.github.mnistmaven.language.layer.TrainableLayers;
import io.github.mnistmaven.language.planning.ModelPlaces.Place;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together the network of an experiment, which may go on from that of a trained model. */
final class ModelResolver {
    private static final String MODEL = "model";
    private static final String HEAD = MODEL + ".head";
    private static final int LONGEST_NAME = 40;

    private final Model model;
    private final String dataset;
    private final DatasetFacts facts;
    private final Origins origins;
    private final Problems problems;

    /** @param dataset what people call the data */
    ModelResolver(Model model, String dataset, DatasetFacts facts, Origins origins, Problems problems) {
        this.model = model;
        this.dataset = dataset;
        this.facts = facts;
        this.origins = origins;
        this.problems = problems;
    }

    /**
     * The network.
     *
     * @param base the network of the model's base, if it has one
     * @return empty after telling what is wrong with the base
     */
    Optional<ResolvedModel> resolve(Optional<TrainedNetwork> base) {
        if (base.isPresent()) {
            return resolve(model.base().orElseThrow(), base.get());
        }
        boolean inFull = origins.find(MODEL + ".layers[0]").isPresent();
        List<Place> places = ModelPlaces.of(model.layers(), inFull ? MODEL + ".layers" : MODEL, origins);
        return Optional.of(new ResolvedModel(model.layers(), ofLayers(places), List.of()));
    }

    private Optional<ResolvedModel> resolve(ModelReference reference, TrainedNetwork network) {
        String key = MODEL + "." + reference.kind().keyword();
        List<String> found = new ArrayList<>();
        if (!network.input().equals(facts.image())) {
            found.add("it takes images of " + network.input() + ", but those of " + dataset + " are " + facts.image());
        }
        int classes = facts.classes().size();
        if (model.head().isEmpty() && network.classes().size() != classes) {
            found.add("it tells " + network.classes().size() + " classes apart, but " + dataset + " has " + classes
                    + "; add model.head, layers that replace its last one");
        }
        List<TrainableLayer> base = TrainableLayers.of(network, model.trainable(), found::add);
        if (!model.head().isEmpty()) {
            base = base.subList(0, lastWithWeights(base));
        }
        found.forEach(problem ->
                problems.add(origins.of(key), key + ", " + Quoted.of(reference.toString()) + ": " + problem));
        return found.isEmpty() ? Optional.of(resolved(key, base)) : Optional.empty();
    }

    private ResolvedModel resolved(String key, List<TrainableLayer> base) {
        List<Layer> layers = Stream.concat(base.stream().map(TrainableLayer::layer), model.head().stream())
                .toList();
        List<Place> places = new ArrayList<>();
        base.forEach(layer -> addPlaces(key, layer.trained(), layer.layer(), places));
        places.addAll(ModelPlaces.of(model.head(), HEAD, origins));
        return new ResolvedModel(layers, ofLayers(places), base);
    }

    /** The index of the last layer with weights; 0 if none has any. */
    private static int lastWithWeights(List<TrainableLayer> layers) {
        for (int i = layers.size() - 1; i > 0; i--) {
            if (!layers.get(i).tensors().isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    /** A layer of a file is known by its name, which is no place that the file of the experiment has. */
    private static void addPlaces(String key, TrainedLayer trained, Layer layer, List<Place> places) {
        places.add(new Place(key + "[" + Quoted.plain(trained.name(), LONGEST_NAME) + "]", layer));
        if (layer instanceof Layer.Block block) {
            List<Layer> inner = block.branches().stream().flatMap(List::stream).toList();
            for (int i = 0; i < inner.size(); i++) {
                addPlaces(key, trained.inner().get(i), inner.get(i), places);
            }
        }
    }

    private LayerProblems ofLayers(List<Place> places) {
        return new LayerProblems(places, origins, problems);
    }
}
