package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.language.planning.ModelPlaces.Place;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/**
 * Tells what is wrong with a layer, and where in the model that is.
 *
 * @param places all layers, in the order of a plan
 */
record LayerProblems(List<Place> places, Origins origins, Problems problems) {

    /**
     * Adds a problem of a layer, with its value for {@code key}; with all of it if that is empty.
     *
     * @param index the layer's index in a plan
     */
    void add(int index, String key, String message) {
        Place place = places.get(index);
        String keyword = place.layer().keyword();
        problems.add(
                origins.of(place.path() + "." + keyword + (key.isEmpty() ? "" : "." + key)),
                keyword + " at " + place.path() + ": " + message);
    }

    /** Adds a problem of the model as a whole. */
    void addToModel(String message) {
        problems.add(origins.of("model"), message);
    }

    /** A shape as the end of a clause: {@code 26x26x32}, {@code a vector of 5408}. */
    static String describe(Shape shape) {
        return shape.isImage() ? shape.toString() : "a vector of " + shape;
    }
}
