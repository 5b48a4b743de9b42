package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How each type of layer is computed, besides blocks of layers. */
final class LayerForms {
    /** What only disturbs while training hands its input on, and so does flattening: values are in order already. */
    private static final Layer NOTHING = input -> input;

    /** Makes a layer that computes of one that was trained. */
    @FunctionalInterface
    private interface Form<L extends TrainedLayer> {
        Layer of(L layer, Shape input, Weights weights) throws ModelFormatException;
    }

    private static final LayerForms ALL = new LayerForms()
            .with(TrainedLayer.Conv2D.class, Conv2D::of)
            .with(TrainedLayer.DepthwiseConv2D.class, DepthwiseConv2D::of)
            .with(TrainedLayer.SeparableConv2D.class, SeparableConv2D::of)
            .with(TrainedLayer.MaxPooling2D.class, MaxPooling2D::of)
            .with(TrainedLayer.AveragePooling2D.class, AveragePooling2D::of)
            .with(
                    TrainedLayer.GlobalMaxPooling2D.class,
                    (layer, input, weights) -> new GlobalMaxPooling2D(input.channels()))
            .with(
                    TrainedLayer.GlobalAveragePooling2D.class,
                    (layer, input, weights) -> new GlobalAveragePooling2D(input.channels()))
            .with(TrainedLayer.Flatten.class, (layer, input, weights) -> NOTHING)
            .with(TrainedLayer.Permute.class, (layer, input, weights) -> new Permute(input, layer.dims()))
            .with(TrainedLayer.Dense.class, Dense::of)
            .with(TrainedLayer.Dropout.class, (layer, input, weights) -> NOTHING)
            .with(TrainedLayer.SpatialDropout2D.class, (layer, input, weights) -> NOTHING)
            .with(TrainedLayer.GaussianNoise.class, (layer, input, weights) -> NOTHING)
            .with(TrainedLayer.BatchNormalization.class, BatchNormalization::of)
            .with(TrainedLayer.LayerNormalization.class, LayerNormalization::of)
            .with(
                    TrainedLayer.Activated.class,
                    (layer, input, weights) -> new Activated(layer.activation(), input.channels()))
            .with(
                    TrainedLayer.LeakyRelu.class,
                    (layer, input, weights) -> new LeakyRelu((float) layer.negativeSlope()));

    private final Map<Class<?>, Form<TrainedLayer>> forms = new HashMap<>();

    private LayerForms() {}

    /** The types of layers that have a form. */
    static Set<Class<?>> types() {
        return Set.copyOf(ALL.forms.keySet());
    }

    /**
     * The layer that computes.
     *
     * @param input the shape of what enters
     * @throws ModelFormatException if its parameters make no sense
     */
    static Layer of(TrainedLayer layer, Shape input, Weights weights) throws ModelFormatException {
        return ALL.forms.get(layer.getClass()).of(layer, input, weights);
    }

    private <L extends TrainedLayer> LayerForms with(Class<L> type, Form<L> form) {
        forms.put(type, (layer, input, weights) -> form.of(type.cast(layer), input, weights));
        return this;
    }
}
