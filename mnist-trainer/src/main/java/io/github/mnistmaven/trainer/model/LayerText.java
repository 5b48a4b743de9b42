package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Size;
import java.util.Optional;

/**
 * A layer as a line of text, with Keras' name and arguments as far as they matter once training is over:
 * {@code max_pooling2d pool_size=2x2 strides=2x2 padding=valid}.
 */
final class LayerText {
    private final StringBuilder text;

    private LayerText(Layer layer) {
        text = new StringBuilder(layer.keyword());
    }

    /** The line; empty for a layer that does nothing once training is over. */
    static Optional<String> of(Layer layer) {
        if (layer instanceof Layer.Dropout) {
            return Optional.empty();
        }
        LayerText line = new LayerText(layer);
        if (layer instanceof Layer.Conv2D convolution) {
            line.with("filters", convolution.filters())
                    .with("kernel_size", convolution.kernelSize(), convolution.strides(), convolution.padding())
                    .with(convolution.activation());
        } else if (layer instanceof Layer.DepthwiseConv2D convolution) {
            line.with("kernel_size", convolution.kernelSize(), convolution.strides(), convolution.padding())
                    .with("depth_multiplier", convolution.depthMultiplier())
                    .with(convolution.activation());
        } else if (layer instanceof Layer.SeparableConv2D convolution) {
            line.with("filters", convolution.filters())
                    .with("kernel_size", convolution.kernelSize(), convolution.strides(), convolution.padding())
                    .with("depth_multiplier", convolution.depthMultiplier())
                    .with(convolution.activation());
        } else if (layer instanceof Layer.MaxPooling2D pooling) {
            line.with("pool_size", pooling.poolSize(), pooling.strides(), pooling.padding());
        } else if (layer instanceof Layer.AveragePooling2D pooling) {
            line.with("pool_size", pooling.poolSize(), pooling.strides(), pooling.padding());
        } else if (layer instanceof Layer.Dense dense) {
            line.with("units", dense.units()).with(dense.activation());
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            line.with("epsilon", normalization.epsilon());
        } else if (layer instanceof Layer.Activated activated) {
            line.with(activated.activation());
        } else if (!(layer instanceof Layer.Flatten || layer instanceof Layer.GlobalAveragePooling2D)) {
            // left out, it would make a model file of another network
            throw new IllegalArgumentException("no description for " + layer);
        }
        return Optional.of(line.text.toString());
    }

    private LayerText with(String windowKey, Size window, Size strides, Padding padding) {
        return with(windowKey, window).with("strides", strides).with("padding", padding.keyword());
    }

    private LayerText with(Activation activation) {
        return with("activation", activation.keyword());
    }

    private LayerText with(String key, Object value) {
        text.append(' ').append(key).append('=').append(value);
        return this;
    }
}
