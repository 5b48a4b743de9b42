package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/**
 * What it takes to classify one image: the arithmetic of layers, counted as their formulas read. Zeros that padding
 * adds count like any other value.
 *
 * @param multiplyAdds products that are summed up, as convolutions and dense layers do
 * @param values single values that are compared, summed or mapped, as pooling and activations do
 */
public record Work(long multiplyAdds, long values) {
    static final Work NONE = new Work(0, 0);

    /** The work of {@code planned}; of a residual block its addition alone. */
    public static Work of(PlannedLayer planned) {
        return LayerTypes.of(planned.layer()).work(planned.layer(), planned.input(), planned.output());
    }

    /** The work of all of {@code layers}. */
    public static Work of(List<PlannedLayer> layers) {
        return layers.stream().map(Work::of).reduce(NONE, Work::plus);
    }

    /** That of a layer that takes each value of {@code input} once. */
    static Work once(Shape input) {
        return new Work(0, input.values());
    }

    /** The number of pixels in a window of {@code layer}, those counted that a dilated kernel looks at. */
    static long window(Layer.Windowed layer) {
        return (long) layer.window().height() * layer.window().width();
    }

    private Work plus(Work other) {
        return new Work(multiplyAdds + other.multiplyAdds, values + other.values);
    }
}
