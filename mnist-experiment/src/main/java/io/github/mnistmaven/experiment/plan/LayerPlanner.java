package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.Fit.DoesNotFit;
import io.github.mnistmaven.experiment.plan.Fit.Fits;
import io.github.mnistmaven.experiment.problem.Origins;
import io.github.mnistmaven.experiment.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Infers the shapes of a stack of layers, and checks that they make a classifier. */
final class LayerPlanner {
    private static final long MOST_PARAMETERS = 100_000_000;
    private static final long MOST_VALUES = 100_000_000;

    private final List<Layer> model;
    private final DatasetFacts facts;
    private final Origins origins;
    private final Problems problems;

    LayerPlanner(List<Layer> model, DatasetFacts facts, Origins origins, Problems problems) {
        this.model = model;
        this.facts = facts;
        this.origins = origins;
        this.problems = problems;
    }

    /** The layers that could be planned: all of them, or those before the first whose input does not fit. */
    List<PlannedLayer> plan() {
        checkSoftmax();
        checkLast();
        List<PlannedLayer> planned = inferShapes();
        checkParameters(planned);
        return planned;
    }

    private List<PlannedLayer> inferShapes() {
        List<PlannedLayer> planned = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        Shape shape = facts.image();
        for (int i = 0; i < model.size(); i++) {
            Layer layer = model.get(i);
            Optional<Fits> fits = fit(i, shape);
            if (fits.isEmpty()) {
                break;
            }
            int before = used.merge(layer.keyword(), 1, Integer::sum) - 1;
            String name = before == 0 ? layer.keyword() : layer.keyword() + "_" + before;
            Shape output = fits.get().output();
            planned.add(new PlannedLayer(name, layer, shape, output, fits.get().parameters()));
            shape = output;
        }
        return planned;
    }

    private Optional<Fits> fit(int index, Shape input) {
        Fit fit = ShapeRules.fit(model.get(index), input);
        if (fit instanceof DoesNotFit misfit) {
            problem(index, misfit.key(), "input is " + describe(input) + ", " + misfit.reason());
            return Optional.empty();
        }
        Fits fits = (Fits) fit;
        long values = values(fits.output());
        if (values > MOST_VALUES) {
            problem(
                    index,
                    "",
                    "output " + fits.output() + " has " + values + " values an image, more than the " + MOST_VALUES
                            + " that are supported; make it smaller");
            return Optional.empty();
        }
        return Optional.of(fits);
    }

    private void checkParameters(List<PlannedLayer> planned) {
        long parameters = 0;
        for (int i = 0; i < planned.size(); i++) {
            long more = planned.get(i).parameters();
            parameters += more;
            if (parameters > MOST_PARAMETERS) {
                problem(
                        i,
                        "",
                        more + " parameters bring the model to " + parameters + ", more than the " + MOST_PARAMETERS
                                + " that are supported; use fewer units or filters, or pool before it");
                return;
            }
        }
    }

    private void checkSoftmax() {
        for (int i = 0; i < model.size() - 1; i++) {
            if (activation(model.get(i)) == Activation.SOFTMAX) {
                problem(i, "activation", "only the last layer may have activation: softmax; use relu, say");
            }
        }
    }

    private void checkLast() {
        int classes = facts.classes().size();
        String wanted = "dense with units: " + classes + " and activation: softmax, for the " + classes + " classes of "
                + facts.source();
        if (model.isEmpty()) {
            problems.add(origins.of("model"), "model has no layers; it needs at least a last one, " + wanted);
            return;
        }
        int last = model.size() - 1;
        if (!(model.get(last) instanceof Layer.Dense dense)) {
            problem(last, "", "the last layer must be " + wanted);
            return;
        }
        if (dense.units() != classes) {
            problem(last, "units", "the last layer must be " + wanted + ", found units: " + dense.units());
        }
        if (dense.activation() != Activation.SOFTMAX) {
            String found = dense.activation().keyword();
            problem(last, "activation", "the last layer must be " + wanted + ", found activation: " + found);
        }
    }

    private void problem(int index, String key, String message) {
        Layer layer = model.get(index);
        String path = "model[" + index + "]";
        problems.add(
                origins.of(path + "." + layer.keyword() + (key.isEmpty() ? "" : "." + key)),
                layer.keyword() + " at " + path + ": " + message);
    }

    private static Activation activation(Layer layer) {
        if (layer instanceof Layer.Conv2D convolution) {
            return convolution.activation();
        }
        return layer instanceof Layer.Dense dense ? dense.activation() : Activation.LINEAR;
    }

    private static String describe(Shape shape) {
        return shape.isImage() ? shape.toString() : "a vector of " + shape;
    }

    /** Like {@link Shape#size()}, for shapes that may be too large for it. */
    private static long values(Shape shape) {
        return shape.dimensions().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }
}
