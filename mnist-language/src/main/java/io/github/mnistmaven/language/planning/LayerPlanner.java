package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.LayerNames;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.language.layer.Fit;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.model.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Infers the shapes and the sizes of a stack of layers. */
final class LayerPlanner {
    private static final long MOST_PARAMETERS = 100_000_000;
    private static final long MOST_VALUES = 100_000_000;

    private final List<Layer> model;
    private final Shape image;
    private final Regularization regularization;
    private final Optimizer optimizer;
    private final LayerProblems problems;

    LayerPlanner(Experiment experiment, List<Layer> model, Shape image, LayerProblems problems) {
        this(model, image, experiment.regularization(), experiment.training().optimizer(), problems);
    }

    LayerPlanner(
            List<Layer> model,
            Shape image,
            Regularization regularization,
            Optimizer optimizer,
            LayerProblems problems) {
        this.model = model;
        this.image = image;
        this.regularization = regularization;
        this.optimizer = optimizer;
        this.problems = problems;
    }

    /** The layers that could be planned: all of them, or those before the first whose input does not fit. */
    List<PlannedLayer> plan() {
        List<PlannedLayer> planned = inferShapes();
        checkParameters(planned);
        return planned;
    }

    private List<PlannedLayer> inferShapes() {
        Stack stack = new Stack();
        stack.addAll(model, image);
        return stack.planned;
    }

    /** Layers one behind the other, a block of layers before those within it. */
    private final class Stack {
        private final List<PlannedLayer> planned = new ArrayList<>();
        private final LayerNames names = new LayerNames();

        /** What leaves the last of {@code layers}; empty if one does not fit, which is then the first not planned. */
        Optional<Shape> addAll(List<Layer> layers, Shape input) {
            Optional<Shape> shape = Optional.of(input);
            for (Layer layer : layers) {
                shape = shape.flatMap(entering -> add(layer, entering));
            }
            return shape;
        }

        private Optional<Shape> add(Layer layer, Shape input) {
            int index = planned.size();
            Optional<Fits> fits = fit(index, layer, input);
            if (fits.isEmpty()) {
                return Optional.empty();
            }
            String name = names.next(layer.keyword());
            planned.add(planned(name, layer, input, fits.get().output()));
            if (!(layer instanceof Layer.Block block)) {
                return Optional.of(fits.get().output());
            }
            Optional<Shape> output = addBlock(index, block, input);
            output.ifPresent(leaving -> planned.set(index, planned(name, layer, input, leaving)));
            return output;
        }

        private PlannedLayer planned(String name, Layer layer, Shape input, Shape output) {
            return PlannedLayers.of(name, layer, input, output, regularization, optimizer);
        }

        private Optional<Shape> addBlock(int index, Layer.Block block, Shape input) {
            List<Shape> outputs = new ArrayList<>();
            for (List<Layer> branch : block.branches()) {
                Optional<Shape> output = addAll(branch, input);
                if (output.isEmpty()) {
                    return Optional.empty();
                }
                outputs.add(output.get());
            }
            return told(index, LayerTypes.of(block).join(block, input, outputs), input)
                    .map(Fits::output);
        }
    }

    private Optional<Fits> fit(int index, Layer layer, Shape input) {
        Optional<Fits> fit = told(index, LayerTypes.of(layer).fit(layer, input), input);
        long values = fit.map(fits -> fits.output().values()).orElse(0L);
        if (values > MOST_VALUES) {
            problems.add(
                    index,
                    "",
                    "output " + fit.get().output() + " has " + values + " values per image, more than the "
                            + MOST_VALUES + " that are supported; make it smaller");
            return Optional.empty();
        }
        return fit;
    }

    /** What fits; empty after telling what does not. */
    private Optional<Fits> told(int index, Fit fit, Shape input) {
        if (fit instanceof DoesNotFit misfit) {
            problems.add(index, misfit.key(), "input is " + LayerProblems.describe(input) + ", " + misfit.reason());
            return Optional.empty();
        }
        return Optional.of((Fits) fit);
    }

    private void checkParameters(List<PlannedLayer> planned) {
        long parameters = 0;
        for (int i = 0; i < planned.size(); i++) {
            long more = planned.get(i).parameters();
            parameters += more;
            if (parameters > MOST_PARAMETERS) {
                problems.add(
                        i,
                        "",
                        more + " parameters bring the model to " + parameters + ", more than the " + MOST_PARAMETERS
                                + " that are supported; use fewer units or filters, or pool before it");
                return;
            }
        }
    }
}
