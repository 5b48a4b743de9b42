package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import java.util.List;

/** All types of layers there are. */
public final class LayerTypes {
    /** The types, in the order in which they are listed. */
    public static final List<LayerType<?>> ALL = List.of(
            new Conv2DType(),
            new DepthwiseConv2DType(),
            new SeparableConv2DType(),
            PoolingType.maximum(),
            PoolingType.average(),
            GlobalPoolingType.maximum(),
            GlobalPoolingType.average(),
            new FlattenType(),
            new DenseType(),
            NoiseType.dropout(),
            NoiseType.spatialDropout2D(),
            NoiseType.gaussianNoise(),
            new BatchNormalizationType(),
            new LayerNormalizationType(),
            new GroupNormalizationType(),
            new ActivationType(),
            new LeakyReluType(),
            new ResidualType(),
            new MultiplyType());

    /** A layer as an author writes it. */
    public static final Choice<Layer> LAYER = new Choice<>(
            "a layer",
            ALL.stream().<Construct<? extends Layer>>map(LayerType::construct).toList());

    private LayerTypes() {}

    /** The type of {@code layer}. */
    @SuppressWarnings("unchecked") // a type takes all layers of its record, and no others
    public static <L extends Layer> LayerType<L> of(L layer) {
        return (LayerType<L>) ALL.stream()
                .filter(type -> type.record().isInstance(layer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type of layer for " + layer));
    }
}
