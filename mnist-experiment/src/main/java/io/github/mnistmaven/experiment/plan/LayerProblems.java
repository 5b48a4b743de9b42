package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.problem.Origins;
import io.github.mnistmaven.experiment.problem.Problems;
import java.util.List;

/** Tells what is wrong with a layer, and where in the model that is. */
record LayerProblems(List<Layer> model, Origins origins, Problems problems) {

    /** Adds a problem of the layer at {@code index}, with its value for {@code key}; with all of it if that is empty. */
    void add(int index, String key, String message) {
        String keyword = model.get(index).keyword();
        String path = "model[" + index + "]";
        problems.add(
                origins.of(path + "." + keyword + (key.isEmpty() ? "" : "." + key)),
                keyword + " at " + path + ": " + message);
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
