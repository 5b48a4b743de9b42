package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.List;
import java.util.Set;

/** What is left of the layers of a plan once they are trained. */
public final class TrainedLayers {
    private static final ByType<Layer, NetworkLayer, TrainedLayer> FORMS =
            ByType.<Layer, NetworkLayer, TrainedLayer>none()
                    .with(
                            Layer.Conv2D.class,
                            (at, layer) -> new TrainedLayer.Conv2D(
                                    name(at),
                                    layer.filters(),
                                    layer.kernelSize(),
                                    layer.strides(),
                                    layer.padding(),
                                    layer.dilationRate(),
                                    layer.activation(),
                                    layer.useBias()))
                    .with(
                            Layer.DepthwiseConv2D.class,
                            (at, layer) -> new TrainedLayer.DepthwiseConv2D(
                                    name(at),
                                    layer.kernelSize(),
                                    layer.strides(),
                                    layer.padding(),
                                    layer.dilationRate(),
                                    layer.depthMultiplier(),
                                    layer.activation(),
                                    layer.useBias()))
                    .with(
                            Layer.SeparableConv2D.class,
                            (at, layer) -> new TrainedLayer.SeparableConv2D(
                                    name(at),
                                    layer.filters(),
                                    layer.kernelSize(),
                                    layer.strides(),
                                    layer.padding(),
                                    layer.dilationRate(),
                                    layer.depthMultiplier(),
                                    layer.activation(),
                                    layer.useBias()))
                    .with(
                            Layer.MaxPooling2D.class,
                            (at, layer) -> new TrainedLayer.MaxPooling2D(
                                    name(at), layer.poolSize(), layer.strides(), layer.padding()))
                    .with(
                            Layer.AveragePooling2D.class,
                            (at, layer) -> new TrainedLayer.AveragePooling2D(
                                    name(at), layer.poolSize(), layer.strides(), layer.padding()))
                    .with(Layer.GlobalMaxPooling2D.class, (at, layer) -> new TrainedLayer.GlobalMaxPooling2D(name(at)))
                    .with(
                            Layer.GlobalAveragePooling2D.class,
                            (at, layer) -> new TrainedLayer.GlobalAveragePooling2D(name(at)))
                    .with(Layer.Flatten.class, (at, layer) -> new TrainedLayer.Flatten(name(at)))
                    .with(
                            Layer.Dense.class,
                            (at, layer) -> new TrainedLayer.Dense(
                                    name(at), layer.units(), layer.activation(), layer.useBias()))
                    .with(Layer.Dropout.class, (at, layer) -> new TrainedLayer.Dropout(name(at), layer.rate()))
                    .with(
                            Layer.SpatialDropout2D.class,
                            (at, layer) -> new TrainedLayer.SpatialDropout2D(name(at), layer.rate()))
                    .with(
                            Layer.GaussianNoise.class,
                            (at, layer) -> new TrainedLayer.GaussianNoise(name(at), layer.stddev()))
                    .with(
                            Layer.BatchNormalization.class,
                            (at, layer) -> new TrainedLayer.BatchNormalization(
                                    name(at), layer.momentum(), layer.epsilon(), layer.center(), layer.scale()))
                    .with(
                            Layer.LayerNormalization.class,
                            (at, layer) -> new TrainedLayer.LayerNormalization(
                                    name(at), layer.epsilon(), layer.center(), layer.scale()))
                    .with(
                            Layer.GroupNormalization.class,
                            (at, layer) -> new TrainedLayer.GroupNormalization(
                                    name(at), layer.groups(), layer.epsilon(), layer.center(), layer.scale()))
                    .with(
                            Layer.Activated.class,
                            (at, layer) -> new TrainedLayer.Activated(name(at), layer.activation()))
                    .with(
                            Layer.LeakyRelu.class,
                            (at, layer) -> new TrainedLayer.LeakyRelu(name(at), layer.negativeSlope()))
                    .with(
                            Layer.Multiply.class,
                            (at, layer) -> new TrainedLayer.Multiply(
                                    name(at), all(at.branches().get(0))))
                    .with(
                            Layer.Residual.class,
                            (at, layer) -> new TrainedLayer.Residual(
                                    name(at),
                                    all(at.branches().get(0)),
                                    all(at.branches().get(1))));

    private TrainedLayers() {}

    /** The types of layers that have a form. */
    public static Set<Class<?>> types() {
        return FORMS.types();
    }

    /** What is left of {@code layer}. */
    public static TrainedLayer of(NetworkLayer layer) {
        return FORMS.of(layer, layer.layer());
    }

    private static List<TrainedLayer> all(List<NetworkLayer> layers) {
        return layers.stream().map(TrainedLayers::of).toList();
    }

    private static String name(NetworkLayer layer) {
        return layer.planned().name();
    }
}
