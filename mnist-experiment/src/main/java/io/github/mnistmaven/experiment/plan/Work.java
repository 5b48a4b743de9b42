package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Layer;
import java.util.List;

/**
 * What it takes to classify one image: the arithmetic of layers, counted as their formulas read. Zeros that padding adds
 * count like any other value.
 *
 * @param multiplyAdds products that are summed up, as convolutions and dense layers do
 * @param values single values that are compared, summed or mapped, as pooling and activations do
 */
public record Work(long multiplyAdds, long values) {
    private static final Work NONE = new Work(0, 0);

    /**
     * The work of {@code layer}; of a residual block its addition alone. A type with no rule of its own takes each value of
     * its input once.
     */
    public static Work of(PlannedLayer layer) {
        Layer type = layer.layer();
        // a record that somebody sent may have shapes that are too large for Shape.size()
        long input = layer.input().values();
        long output = layer.output().values();
        if (type instanceof Layer.Conv2D convolution) {
            return new Work(output * window(convolution) * layer.input().channels(), output);
        } else if (type instanceof Layer.DepthwiseConv2D convolution) {
            return new Work(output * window(convolution), output);
        } else if (type instanceof Layer.SeparableConv2D convolution) {
            long between = (long) layer.input().channels() * convolution.depthMultiplier();
            long pixels = output / Math.max(1, convolution.filters());
            return new Work(pixels * between * window(convolution) + output * between, output);
        } else if (type instanceof Layer.Dense) {
            return new Work(output * input, output);
        } else if (type instanceof Layer.Windowed pooling) {
            return new Work(0, output * window(pooling));
        } else if (type instanceof Layer.Flatten) {
            return NONE;
        } else {
            return new Work(0, input);
        }
    }

    /** The work of all of {@code layers}. */
    public static Work of(List<PlannedLayer> layers) {
        return layers.stream().map(Work::of).reduce(NONE, Work::plus);
    }

    private Work plus(Work other) {
        return new Work(multiplyAdds + other.multiplyAdds, values + other.values);
    }

    private static long window(Layer.Windowed layer) {
        return (long) layer.window().height() * layer.window().width();
    }
}
