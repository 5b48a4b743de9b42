package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.KerasShape;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import java.util.Optional;

/** The filters of the first layer with a kernel, out of the flat parameter vector. */
final class FirstFilters {
    /** Weights of all filters together, so that large images make no large records; a single filter may have more. */
    private static final int MOST_WEIGHTS = 1 << 16;

    private static final int COLOUR = 3;

    private final TrainingPlan plan;
    private final float[] parameters;

    private FirstFilters(TrainingPlan plan, float[] parameters) {
        this.plan = plan;
        this.parameters = parameters;
    }

    /**
     * The filters of the first layer with a kernel; empty unless it sees the image itself, in which nothing but values
     * may have changed before.
     *
     * @param parameters in the order of DL4J's flat parameter vector
     */
    static Optional<Filters> of(TrainingPlan plan, float[] parameters) {
        return new FirstFilters(plan, parameters).find();
    }

    private Optional<Filters> find() {
        for (ParameterPart part : ParameterLayout.of(plan).parts()) {
            if (part.kind().isKernel()) {
                boolean seesImage =
                        plan.layers().subList(0, part.layer()).stream().allMatch(FirstFilters::keepsPlaces);
                return seesImage ? Optional.of(filters(part)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Whether there are as many values after a layer as before, each at its place; blocks are told by the layers in
     * them.
     */
    private static boolean keepsPlaces(PlannedLayer planned) {
        return !(planned.layer() instanceof Layer.Windowed)
                && planned.input().values() == planned.output().values();
    }

    private Filters filters(ParameterPart part) {
        KerasShape kernel = KerasShape.of(part.tensor());
        Shape image = plan.data().image();
        // a matrix takes each pixel for an input, and flattened images have their channels one after the other
        boolean isMatrix = part.shape().size() == 2;
        int height = isMatrix ? image.height() : kernel.height();
        int width = isMatrix ? image.width() : kernel.width();
        int rowsPerPixel = isMatrix ? 1 : kernel.inputs();
        int rowsPerChannel = isMatrix ? height * width : 1;
        Shape size = Shape.image(height, width, image.channels() == COLOUR ? COLOUR : 1);
        int shown = Math.min(Math.min(kernel.outputs(), Filters.MOST), Math.max(1, MOST_WEIGHTS / size.size()));
        float[] weights = new float[shown * size.size()];
        for (int i = 0; i < weights.length; i++) {
            int pixel = i % size.size() / size.channels();
            int channel = i % size.channels();
            int row = pixel * rowsPerPixel + channel * rowsPerChannel;
            weights[i] = parameters[part.offset() + kernel.index(row, i / size.size())];
        }
        return Filters.of(plan.layers().get(part.layer()).name(), size, weights);
    }
}
