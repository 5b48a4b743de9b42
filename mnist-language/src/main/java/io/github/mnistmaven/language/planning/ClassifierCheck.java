package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** Checks that a model ends in one probability per class, has no softmax before, and something to train. */
final class ClassifierCheck {
    private final List<Layer> model;
    private final int last;
    private final int classes;
    private final String source;
    private final LayerProblems problems;

    ClassifierCheck(List<Layer> model, String source, DatasetFacts facts, LayerProblems problems) {
        this.model = model;
        this.last = problems.places().size() - 1;
        this.classes = facts.classes().size();
        this.source = source;
        this.problems = problems;
    }

    /**
     * Checks the model.
     *
     * @param planned its layers, as far as they could be planned
     */
    void check(List<PlannedLayer> planned) {
        if (model.isEmpty()) {
            problems.addToModel("model has no layers; it needs at least a last one, " + wanted());
            return;
        }
        for (int i = 0; i < last; i++) {
            if (problems.places().get(i).layer().activation() == Activation.SOFTMAX) {
                problems.add(i, "activation", "only the last layer may have activation: softmax; use relu, say");
            }
        }
        Layer layer = model.get(model.size() - 1);
        if (layer instanceof Layer.Dense dense && dense.units() != classes) {
            misses("units", ", found units: " + dense.units());
        }
        if (!(layer instanceof Layer.Dense || layer instanceof Layer.Activated)) {
            misses("", "");
        } else if (layer.activation() != Activation.SOFTMAX) {
            misses("activation", ", found activation: " + layer.activation().keyword());
        } else if (layer instanceof Layer.Activated && planned.size() == last + 1) {
            checkValues(planned);
        }
        boolean isFrozen =
                planned.stream().flatMap(one -> one.tensors().stream()).noneMatch(PlannedTensor::trained);
        if (isFrozen && planned.size() == last + 1 && planned.stream().anyMatch(one -> one.parameters() > 0)) {
            problems.addToModel(
                    "every layer with weights has trainable: false, so that there is nothing to train; remove it"
                            + " from one of them");
        }
    }

    private void checkValues(List<PlannedLayer> planned) {
        Shape input = planned.get(planned.size() - 1).input();
        if (!input.equals(Shape.vector(classes))) {
            problems.add(
                    last,
                    "",
                    "input is " + LayerProblems.describe(input) + ", but softmax needs a vector of " + classes
                            + ", one value for each class of " + source + "; put dense with units: " + classes
                            + " before it, or global_average_pooling2d over " + classes + " channels");
        } else if (planned.stream().allMatch(layer -> layer.parameters() == 0)) {
            problems.addToModel("model has no parameters, so that there is nothing to train; put dense with units: "
                    + classes + " before the last layer, say");
        }
    }

    private void misses(String key, String found) {
        problems.add(last, key, "the last layer must be " + wanted() + found);
    }

    private String wanted() {
        return "dense with units: " + classes + " and activation: softmax, or activation: softmax on " + classes
                + " values, for the " + classes + " classes of " + source;
    }
}
