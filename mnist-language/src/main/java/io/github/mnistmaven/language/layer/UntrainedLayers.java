package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.List;
import java.util.Optional;

/** What was a layer of an experiment before it was trained, with the language's defaults for all that is lost since. */
final class UntrainedLayers {

    private UntrainedLayers() {}

    /** The layer; empty if there is no such layer in experiments. */
    static Optional<Layer> of(TrainedLayer trained) {
        if (trained instanceof TrainedLayer.Windowed windowed) {
            return Optional.of(windowed(windowed));
        }
        if (trained instanceof TrainedLayer.Noise noise) {
            return Optional.of(noise(noise));
        }
        if (trained instanceof TrainedLayer.Normalization normalization) {
            return Optional.of(normalization(normalization));
        }
        return other(trained);
    }

    private static Layer windowed(TrainedLayer.Windowed trained) {
        if (trained instanceof TrainedLayer.Conv2D layer) {
            return new Layer.Conv2D(
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
                    Optional.empty());
        }
        if (trained instanceof TrainedLayer.DepthwiseConv2D layer) {
            return new Layer.DepthwiseConv2D(
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
                    Optional.empty());
        }
        if (trained instanceof TrainedLayer.SeparableConv2D layer) {
            return new Layer.SeparableConv2D(
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
                    Optional.empty());
        }
        return trained instanceof TrainedLayer.MaxPooling2D
                ? new Layer.MaxPooling2D(trained.window(), trained.strides(), trained.padding())
                : new Layer.AveragePooling2D(trained.window(), trained.strides(), trained.padding());
    }

    private static Layer noise(TrainedLayer.Noise trained) {
        if (trained instanceof TrainedLayer.Dropout layer) {
            return new Layer.Dropout(layer.rate());
        }
        return trained instanceof TrainedLayer.SpatialDropout2D layer
                ? new Layer.SpatialDropout2D(layer.rate())
                : new Layer.GaussianNoise(((TrainedLayer.GaussianNoise) trained).stddev());
    }

    private static Layer normalization(TrainedLayer.Normalization trained) {
        return trained instanceof TrainedLayer.BatchNormalization layer
                ? new Layer.BatchNormalization(
                        layer.momentum(),
                        layer.epsilon(),
                        layer.center(),
                        layer.scale(),
                        Initializer.ZEROS,
                        Initializer.ONES,
                        Optional.empty(),
                        Optional.empty())
                : new Layer.LayerNormalization(
                        trained.epsilon(),
                        trained.center(),
                        trained.scale(),
                        Initializer.ZEROS,
                        Initializer.ONES,
                        Optional.empty(),
                        Optional.empty());
    }

    private static Optional<Layer> other(TrainedLayer trained) {
        if (trained instanceof TrainedLayer.Dense layer) {
            return Optional.of(new Layer.Dense(
                    layer.units(),
                    layer.activation(),
                    layer.useBias(),
                    Initializer.GLOROT_UNIFORM,
                    Initializer.ZEROS,
                    Optional.empty(),
                    Optional.empty()));
        }
        if (trained instanceof TrainedLayer.GlobalMaxPooling2D) {
            return Optional.of(new Layer.GlobalMaxPooling2D());
        }
        if (trained instanceof TrainedLayer.GlobalAveragePooling2D) {
            return Optional.of(new Layer.GlobalAveragePooling2D());
        }
        if (trained instanceof TrainedLayer.Flatten) {
            return Optional.of(new Layer.Flatten());
        }
        if (trained instanceof TrainedLayer.Activated layer) {
            return Optional.of(new Layer.Activated(layer.activation()));
        }
        if (trained instanceof TrainedLayer.LeakyRelu layer) {
            return Optional.of(new Layer.LeakyRelu(layer.negativeSlope()));
        }
        if (trained instanceof TrainedLayer.Residual block) {
            List<Optional<Layer>> layers =
                    block.layers().stream().map(UntrainedLayers::of).toList();
            return layers.stream().allMatch(Optional::isPresent)
                    ? Optional.of(new Layer.Residual(
                            layers.stream().flatMap(Optional::stream).toList()))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
