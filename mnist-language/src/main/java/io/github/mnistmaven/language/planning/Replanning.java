package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.language.planning.ModelPlaces.Place;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plans the layers of a plan again, to hold against it what somebody says of them. */
public final class Replanning {

    private Replanning() {}

    /**
     * What planning makes of the layers of a plan: their names, shapes and tensors.
     *
     * @param listed the layers as a plan lists them, a block of layers before those within it
     * @param path the place of the list, for messages
     * @param problems told if a layer does not fit; the layers before it are then all that is planned
     */
    public static List<PlannedLayer> of(
            List<Layer> listed,
            Shape image,
            Regularization regularization,
            Optimizer optimizer,
            String path,
            Problems problems) {
        List<Layer> model = model(listed);
        Origins nowhere = new Origins(Map.of("", Location.of(path)), List.of());
        List<Place> places = new ArrayList<>();
        for (Layer layer : withBlocks(model)) {
            places.add(new Place(path + "[" + places.size() + "]", layer));
        }
        return new LayerPlanner(model, image, regularization, optimizer, new LayerProblems(places, nowhere, problems))
                .plan();
    }

    /** The layers that are in no block. */
    private static List<Layer> model(List<Layer> listed) {
        List<Layer> model = new ArrayList<>();
        for (int i = 0;
                i < listed.size();
                i += withBlocks(listed.subList(i, i + 1)).size()) {
            model.add(listed.get(i));
        }
        return model;
    }

    private static List<Layer> withBlocks(List<Layer> model) {
        List<Layer> all = new ArrayList<>();
        for (Layer layer : model) {
            all.add(layer);
            if (layer instanceof Layer.Block block) {
                block.branches().forEach(branch -> all.addAll(withBlocks(branch)));
            }
        }
        return all;
    }
}
