package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.trainer.engine.ParameterKind;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import java.util.Optional;

/** The filters of the first layer with a kernel, out of the flat parameter vector. */
final class FirstFilters {
    /** Weights of all filters together, so that large images make no large records; a single filter may have more. */
    private static final int MOST_WEIGHTS = 1 << 16;

    private final TrainingPlan plan;
    private final float[] parameters;

    private FirstFilters(TrainingPlan plan, float[] parameters) {
        this.plan = plan;
        this.parameters = parameters;
    }

    /**
     * The filters of the first layer with a kernel; empty unless it sees the image itself, in which nothing but values may have
     * changed before.
     *
     * @param parameters in the order of DL4J's flat parameter vector
     */
    static Optional<Filters> of(TrainingPlan plan, float[] parameters) {
        return new FirstFilters(plan, parameters).find();
    }

    private Optional<Filters> find() {
        for (int index = 0; index < plan.layers().size(); index++) {
            PlannedLayer planned = plan.layers().get(index);
            if (planned.layer() instanceof Layer.Weighted) {
                return Optional.of(filters(index, planned));
            }
            if (!keepsPlaces(planned.layer())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether each value that leaves is made of the one at its place; a residual block is told by the layers in it. */
    private static boolean keepsPlaces(Layer layer) {
        return layer instanceof Layer.Noise
                || layer instanceof Layer.BatchNormalization
                || layer instanceof Layer.Activated
                || layer instanceof Layer.Flatten
                || layer instanceof Layer.Residual;
    }

    private Filters filters(int index, PlannedLayer planned) {
        Shape image = plan.data().image();
        int channels = image.channels();
        Layer layer = planned.layer();
        ParameterLayout layout = ParameterLayout.of(plan);
        if (layer instanceof Layer.Dense) {
            ParameterPart kernel = layout.find(index, ParameterKind.KERNEL).orElseThrow();
            Size whole = new Size(image.height(), image.width());
            // flattened images have their channels one after the other
            return filters(planned, whole, new Order(kernel.offset(), image.size(), 1));
        }
        Size window = ((Layer.Windowed) layer).window();
        int taps = window.height() * window.width();
        if (layer instanceof Layer.Conv2D) {
            ParameterPart kernel = layout.find(index, ParameterKind.KERNEL).orElseThrow();
            return filters(planned, window, new Order(kernel.offset(), channels * taps, 1));
        }
        int offset =
                layout.find(index, ParameterKind.DEPTHWISE_KERNEL).orElseThrow().offset();
        if (layer instanceof Layer.SeparableConv2D) {
            return filters(planned, window, new Order(offset, channels * taps, 1));
        }
        return filters(planned, window, new Order(offset, 1, channels * Filters.total(layer)));
    }

    /**
     * Where the weights of the first channel are: that of the first filter's first pixel, and how far it is from filter to filter
     * and from pixel to pixel.
     */
    private record Order(int first, int filterStep, int pixelStep) {}

    private Filters filters(PlannedLayer planned, Size size, Order order) {
        int pixels = size.height() * size.width();
        int shown =
                Math.min(Math.min(Filters.total(planned.layer()), Filters.MOST), Math.max(1, MOST_WEIGHTS / pixels));
        float[] weights = new float[shown * pixels];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = parameters[order.first() + i / pixels * order.filterStep() + i % pixels * order.pixelStep()];
        }
        return Filters.of(planned.name(), size.height(), size.width(), weights);
    }
}
