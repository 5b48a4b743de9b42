package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.Set;

/** How each type of layer is computed, besides blocks of layers. */
final class LayerForms {
    /** What only disturbs while training hands its input on, and so does flattening: values are in order already. */
    private static final Layer NOTHING = input -> input;

    private static final ByType<TrainedLayer, LayerAt, Layer> FORMS = ByType.<TrainedLayer, LayerAt, Layer>none()
            .with(TrainedLayer.Conv2D.class, Conv2D::of)
            .with(TrainedLayer.DepthwiseConv2D.class, DepthwiseConv2D::of)
            .with(TrainedLayer.SeparableConv2D.class, SeparableConv2D::of)
            .with(TrainedLayer.MaxPooling2D.class, MaxPooling2D::of)
            .with(TrainedLayer.AveragePooling2D.class, AveragePooling2D::of)
            .with(
                    TrainedLayer.GlobalMaxPooling2D.class,
                    (at, layer) -> new GlobalMaxPooling2D(at.input().channels()))
            .with(
                    TrainedLayer.GlobalAveragePooling2D.class,
                    (at, layer) -> new GlobalAveragePooling2D(at.input().channels()))
            .with(TrainedLayer.Flatten.class, (at, layer) -> NOTHING)
            .with(TrainedLayer.Permute.class, (at, layer) -> new Permute(at.input(), layer.dims()))
            .with(TrainedLayer.Dense.class, Dense::of)
            .with(TrainedLayer.Dropout.class, (at, layer) -> NOTHING)
            .with(TrainedLayer.SpatialDropout2D.class, (at, layer) -> NOTHING)
            .with(TrainedLayer.GaussianNoise.class, (at, layer) -> NOTHING)
            .with(TrainedLayer.BatchNormalization.class, BatchNormalization::of)
            .with(TrainedLayer.LayerNormalization.class, LayerNormalization::of)
            .with(TrainedLayer.GroupNormalization.class, GroupNormalization::of)
            .with(
                    TrainedLayer.Activated.class,
                    (at, layer) -> new Activated(layer.activation(), at.input().channels()))
            .with(TrainedLayer.LeakyRelu.class, (at, layer) -> new LeakyRelu((float) layer.negativeSlope()));

    private LayerForms() {}

    /** The types of layers that have a form. */
    static Set<Class<?>> types() {
        return FORMS.types();
    }

    /**
     * The layer that computes.
     *
     * @throws InvalidNetworkException if its parameters make no sense
     */
    static Layer of(LayerAt at) {
        return FORMS.of(at, at.layer());
    }
}
