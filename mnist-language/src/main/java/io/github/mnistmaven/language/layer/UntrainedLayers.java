package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was a layer of an experiment before it was trained, with the language's defaults for all that is lost since; to
 * be trained again or not.
 */
final class UntrainedLayers {
    private static final ByType<TrainedLayer, Boolean, Layer> FORMS = ByType.<TrainedLayer, Boolean, Layer>none()
            .with(
                    TrainedLayer.Conv2D.class,
                    (trainable, layer) -> new Layer.Conv2D(
                            layer.filters(),
                            layer.kernelSize(),
                            layer.strides(),
                            layer.padding(),
                            layer.dilationRate(),
                            layer.activation(),
                            layer.useBias(),
                            Initializer.GLOROT_UNIFORM,
                            Initializer.ZEROS,
                            Optional.empty(),
                            Optional.empty(),
                            trainable))
            .with(
                    TrainedLayer.DepthwiseConv2D.class,
                    (trainable, layer) -> new Layer.DepthwiseConv2D(
                            layer.kernelSize(),
                            layer.strides(),
                            layer.padding(),
                            layer.dilationRate(),
                            layer.depthMultiplier(),
                            layer.activation(),
                            layer.useBias(),
                            Initializer.GLOROT_UNIFORM,
                            Initializer.ZEROS,
                            Optional.empty(),
                            Optional.empty(),
                            trainable))
            .with(
                    TrainedLayer.SeparableConv2D.class,
                    (trainable, layer) -> new Layer.SeparableConv2D(
                            layer.filters(),
                            layer.kernelSize(),
                            layer.strides(),
                            layer.padding(),
                            layer.dilationRate(),
                            layer.depthMultiplier(),
                            layer.activation(),
                            layer.useBias(),
                            Initializer.GLOROT_UNIFORM,
                            Initializer.GLOROT_UNIFORM,
                            Initializer.ZEROS,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            trainable))
            .with(
                    TrainedLayer.MaxPooling2D.class,
                    (trainable, layer) -> new Layer.MaxPooling2D(layer.poolSize(), layer.strides(), layer.padding()))
            .with(
                    TrainedLayer.AveragePooling2D.class,
                    (trainable, layer) ->
                            new Layer.AveragePooling2D(layer.poolSize(), layer.strides(), layer.padding()))
            .with(TrainedLayer.GlobalMaxPooling2D.class, (trainable, layer) -> new Layer.GlobalMaxPooling2D())
            .with(TrainedLayer.GlobalAveragePooling2D.class, (trainable, layer) -> new Layer.GlobalAveragePooling2D())
            .with(TrainedLayer.Flatten.class, (trainable, layer) -> new Layer.Flatten())
            .with(
                    TrainedLayer.Dense.class,
                    (trainable, layer) -> new Layer.Dense(
                            layer.units(),
                            layer.activation(),
                            layer.useBias(),
                            Initializer.GLOROT_UNIFORM,
                            Initializer.ZEROS,
                            Optional.empty(),
                            Optional.empty(),
                            trainable))
            .with(TrainedLayer.Dropout.class, (trainable, layer) -> new Layer.Dropout(layer.rate()))
            .with(TrainedLayer.SpatialDropout2D.class, (trainable, layer) -> new Layer.SpatialDropout2D(layer.rate()))
            .with(TrainedLayer.GaussianNoise.class, (trainable, layer) -> new Layer.GaussianNoise(layer.stddev()))
            .with(
                    TrainedLayer.BatchNormalization.class,
                    (trainable, layer) -> new Layer.BatchNormalization(
                            layer.momentum(),
                            layer.epsilon(),
                            layer.center(),
                            layer.scale(),
                            Initializer.ZEROS,
                            Initializer.ONES,
                            Optional.empty(),
                            Optional.empty(),
                            trainable))
            .with(
                    TrainedLayer.LayerNormalization.class,
                    (trainable, layer) -> new Layer.LayerNormalization(
                            layer.epsilon(),
                            layer.center(),
                            layer.scale(),
                            Initializer.ZEROS,
                            Initializer.ONES,
                            Optional.empty(),
                            Optional.empty(),
                            trainable))
            .with(
                    TrainedLayer.GroupNormalization.class,
                    (trainable, layer) -> new Layer.GroupNormalization(
                            layer.groups(),
                            layer.epsilon(),
                            layer.center(),
                            layer.scale(),
                            Initializer.ZEROS,
                            Initializer.ONES,
                            Optional.empty(),
                            Optional.empty(),
                            trainable))
            .with(TrainedLayer.Activated.class, (trainable, layer) -> new Layer.Activated(layer.activation()))
            .with(TrainedLayer.LeakyRelu.class, (trainable, layer) -> new Layer.LeakyRelu(layer.negativeSlope()))
            .with(TrainedLayer.Multiply.class, (trainable, layer) -> new Layer.Multiply(all(layer.layers(), trainable)))
            .with(
                    TrainedLayer.Residual.class,
                    (trainable, layer) ->
                            new Layer.Residual(all(layer.layers(), trainable), all(layer.shortcut(), trainable)));

    private UntrainedLayers() {}

    /** The types of layers that have a form. */
    static Set<Class<?>> types() {
        return FORMS.types();
    }

    /** The layer; empty if there is no such layer in experiments. Those without one are left out of a block. */
    static Optional<Layer> of(TrainedLayer trained, boolean trainable) {
        return FORMS.types().contains(trained.getClass())
                ? Optional.of(FORMS.of(trainable, trained))
                : Optional.empty();
    }

    private static List<Layer> all(List<TrainedLayer> layers, boolean trainable) {
        return layers.stream()
                .map(layer -> of(layer, trainable))
                .flatMap(Optional::stream)
                .toList();
    }
}
