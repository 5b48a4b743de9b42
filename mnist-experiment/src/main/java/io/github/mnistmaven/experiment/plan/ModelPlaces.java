package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * All layers of a model with their places in the experiment, in the order of a plan: a block of layers comes before those
 * within it.
 */
final class ModelPlaces {

    /**
     * A layer.
     *
     * @param path its place: {@code model[2].residual[0]}
     */
    record Place(String path, Layer layer) {}

    private ModelPlaces() {}

    /** All layers of {@code model}, which is the list at {@code path}. */
    static List<Place> of(List<Layer> model, String path) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < model.size(); i++) {
            Place place = new Place(path + "[" + i + "]", model.get(i));
            places.add(place);
            if (place.layer() instanceof Layer.Residual block) {
                places.addAll(of(block.layers(), place.path() + "." + block.keyword()));
            }
        }
        return places;
    }
}
