package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Size;
import java.util.Optional;

/**
 * A layer as a line of text, with Keras' name and arguments as far as they matter once training is over:
 * {@code max_pooling2d pool_size=2x2 strides=2x2 padding=valid}. Whether there is a bias and how a kernel is dilated is
 * told only where it is not as usual. A residual block is a line that says how many of the following ones are within the
 * block, those of blocks within it included: {@code residual layers=2}.
 */
final class LayerText {
    private final StringBuilder text;

    private LayerText(Layer layer) {
        text = new StringBuilder(layer.keyword());
    }

    /** The line; empty for a layer that does nothing once training is over. */
    static Optional<String> of(Layer layer) {
        if (layer instanceof Layer.Noise) {
            return Optional.empty();
        }
        LayerText line = new LayerText(layer);
        if (layer instanceof Layer.Conv2D convolution) {
            line.with("filters", convolution.filters())
                    .with("kernel_size", convolution)
                    .with(convolution.activation())
                    .withBias(convolution);
        } else if (layer instanceof Layer.DepthwiseConv2D convolution) {
            line.with("kernel_size", convolution)
                    .with("depth_multiplier", convolution.depthMultiplier())
                    .with(convolution.activation())
                    .withBias(convolution);
        } else if (layer instanceof Layer.SeparableConv2D convolution) {
            line.with("filters", convolution.filters())
                    .with("kernel_size", convolution)
                    .with("depth_multiplier", convolution.depthMultiplier())
                    .with(convolution.activation())
                    .withBias(convolution);
        } else if (layer instanceof Layer.Windowed pooling) {
            line.with("pool_size", pooling);
        } else if (layer instanceof Layer.Dense dense) {
            line.with("units", dense.units()).with(dense.activation()).withBias(dense);
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            line.with("epsilon", normalization.epsilon());
        } else if (layer instanceof Layer.Activated activated) {
            line.with(activated.activation());
        } else if (layer instanceof Layer.Residual block) {
            line.with("layers", lines(block));
        } else if (!(layer instanceof Layer.Flatten
                || layer instanceof Layer.GlobalMaxPooling2D
                || layer instanceof Layer.GlobalAveragePooling2D)) {
            // left out, it would make a model file of another network
            throw new IllegalArgumentException("no description for " + layer);
        }
        return Optional.of(line.text.toString());
    }

    /** How many lines the layers within a block take. */
    private static int lines(Layer.Residual block) {
        return block.layers().stream()
                .filter(layer -> !(layer instanceof Layer.Noise))
                .mapToInt(layer -> layer instanceof Layer.Residual inner ? 1 + lines(inner) : 1)
                .sum();
    }

    private LayerText with(String windowKey, Layer.Windowed layer) {
        with(windowKey, layer.window()).with("strides", layer.strides());
        with("padding", layer.padding().keyword());
        return layer.dilationRate().equals(Size.square(1)) ? this : with("dilation_rate", layer.dilationRate());
    }

    private LayerText with(Activation activation) {
        return with("activation", activation.keyword());
    }

    private LayerText withBias(Layer.Weighted layer) {
        return layer.useBias() ? this : with("use_bias", false);
    }

    private LayerText with(String key, Object value) {
        text.append(' ').append(key).append('=').append(value);
        return this;
    }
}
