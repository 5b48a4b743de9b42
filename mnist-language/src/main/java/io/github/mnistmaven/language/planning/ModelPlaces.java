package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.language.problem.Origins;
import java.util.ArrayList;
import java.util.List;

/**
 * All layers of a model with their places in the experiment, in the order of a plan: a block of layers comes before
 * those within it.
 */
final class ModelPlaces {

    /**
     * A layer.
     *
     * @param path its place: {@code model[2].residual[0]}
     */
    record Place(String path, Layer layer) {}

    private ModelPlaces() {}

    /**
     * All layers of {@code model}, which is the list at {@code path}.
     *
     * @param origins tells whether a block's list stands behind its keyword or behind its key {@code layers}
     */
    static List<Place> of(List<Layer> model, String path, Origins origins) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < model.size(); i++) {
            Place place = new Place(path + "[" + i + "]", model.get(i));
            places.add(place);
            if (place.layer() instanceof Layer.Block block) {
                String list = place.path() + "." + block.keyword();
                boolean inFull = origins.find(list + ".layers[0]").isPresent();
                places.addAll(of(block.branches().get(0), inFull ? list + ".layers" : list, origins));
                if (block instanceof Layer.Residual residual) {
                    places.addAll(of(residual.shortcut(), list + ".shortcut", origins));
                }
            }
        }
        return places;
    }
}
