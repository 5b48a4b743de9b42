package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.model.network.Size;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Layers with other arguments than Keras' defaults. */
public final class Layers {
    private static final Optional<Regularizer> L1 = Optional.of(new Regularizer.L1(0.03));
    private static final Optional<Regularizer> L2 = Optional.of(new Regularizer.L2(0.05));
    private static final Optional<Regularizer> BOTH = Optional.of(new Regularizer.L1L2(0.02, 0.04));

    private Layers() {}

    /** The same layer, its kernel dilated. */
    public static Layer.Conv2D dilated(Layer.Conv2D layer, int rows, int columns) {
        return conv2d(layer, new Size(rows, columns), true, Optional.empty(), Optional.empty());
    }

    public static Layer.DepthwiseConv2D dilated(Layer.DepthwiseConv2D layer, int rows, int columns) {
        return depthwise(layer, new Size(rows, columns), true, Optional.empty(), Optional.empty());
    }

    public static Layer.SeparableConv2D dilated(Layer.SeparableConv2D layer, int rows, int columns) {
        return separable(layer, new Size(rows, columns), true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same layer without a bias. */
    public static Layer.Conv2D unbiased(Layer.Conv2D layer) {
        return conv2d(layer, layer.dilationRate(), false, Optional.empty(), Optional.empty());
    }

    public static Layer.DepthwiseConv2D unbiased(Layer.DepthwiseConv2D layer) {
        return depthwise(layer, layer.dilationRate(), false, Optional.empty(), Optional.empty());
    }

    public static Layer.SeparableConv2D unbiased(Layer.SeparableConv2D layer) {
        return separable(layer, layer.dilationRate(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Layer.Dense unbiased(Layer.Dense layer) {
        return dense(layer, false, Optional.empty(), Optional.empty());
    }

    /** The same layer, with penalties of its own. */
    public static Layer.Conv2D penalised(Layer.Conv2D layer) {
        return conv2d(layer, layer.dilationRate(), true, L1, L2);
    }

    public static Layer.DepthwiseConv2D penalised(Layer.DepthwiseConv2D layer) {
        return depthwise(layer, layer.dilationRate(), true, BOTH, L1);
    }

    public static Layer.SeparableConv2D penalised(Layer.SeparableConv2D layer) {
        return separable(layer, layer.dilationRate(), true, L2, Optional.empty(), BOTH);
    }

    public static Layer.Dense penalised(Layer.Dense layer) {
        return dense(layer, true, Optional.empty(), BOTH);
    }

    public static Layer.BatchNormalization penalised(Layer.BatchNormalization layer) {
        return new Layer.BatchNormalization(
                layer.momentum(), layer.epsilon(), true, true, Initializer.ZEROS, Initializer.ONES, L1, L2, true);
    }

    public static Layer.LayerNormalization penalised(Layer.LayerNormalization layer) {
        return new Layer.LayerNormalization(
                layer.epsilon(), true, true, Initializer.ZEROS, Initializer.ONES, L1, L2, true);
    }

    public static Layer.LayerNormalization layerNormalization(boolean center, boolean scale) {
        return new Layer.LayerNormalization(
                0.01, center, scale, Initializer.ZEROS, Initializer.ONES, Optional.empty(), Optional.empty(), true);
    }

    public static Layer.GroupNormalization penalised(Layer.GroupNormalization layer) {
        return new Layer.GroupNormalization(
                layer.groups(), layer.epsilon(), true, true, Initializer.ZEROS, Initializer.ONES, L1, L2, true);
    }

    public static Layer.GroupNormalization groupNormalization(int groups, boolean center, boolean scale) {
        return new Layer.GroupNormalization(
                groups,
                0.01,
                center,
                scale,
                Initializer.ZEROS,
                Initializer.ONES,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    public static Layer.BatchNormalization normalization(boolean center, boolean scale) {
        return new Layer.BatchNormalization(
                0.75,
                0.01,
                center,
                scale,
                Initializer.ZEROS,
                Initializer.ONES,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** The same layer, not to be trained; a residual block with such layers. */
    public static Layer frozen(Layer layer) {
        if (layer instanceof Layer.Residual block) {
            return new Layer.Residual(
                    block.layers().stream().map(Layers::frozen).toList());
        }
        ObjectNode json = (ObjectNode) Json.tree(layer);
        if (json.get(layer.keyword()) instanceof ObjectNode arguments && arguments.has("trainable")) {
            arguments.put("trainable", false);
        }
        try {
            return Json.read(json, Layer.class);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Layer.Conv2D conv2d(
            Layer.Conv2D c, Size dilation, boolean useBias, Optional<Regularizer> kernel, Optional<Regularizer> bias) {
        return new Layer.Conv2D(
                c.filters(),
                c.kernelSize(),
                c.strides(),
                c.padding(),
                dilation,
                c.activation(),
                useBias,
                c.kernelInitializer(),
                c.biasInitializer(),
                kernel,
                bias,
                true);
    }

    private static Layer.DepthwiseConv2D depthwise(
            Layer.DepthwiseConv2D d,
            Size dilation,
            boolean useBias,
            Optional<Regularizer> kernel,
            Optional<Regularizer> bias) {
        return new Layer.DepthwiseConv2D(
                d.kernelSize(),
                d.strides(),
                d.padding(),
                dilation,
                d.depthMultiplier(),
                d.activation(),
                useBias,
                d.depthwiseInitializer(),
                d.biasInitializer(),
                kernel,
                bias,
                true);
    }

    private static Layer.SeparableConv2D separable(
            Layer.SeparableConv2D s,
            Size dilation,
            boolean useBias,
            Optional<Regularizer> depthwise,
            Optional<Regularizer> pointwise,
            Optional<Regularizer> bias) {
        return new Layer.SeparableConv2D(
                s.filters(),
                s.kernelSize(),
                s.strides(),
                s.padding(),
                dilation,
                s.depthMultiplier(),
                s.activation(),
                useBias,
                s.depthwiseInitializer(),
                s.pointwiseInitializer(),
                s.biasInitializer(),
                depthwise,
                pointwise,
                bias,
                true);
    }

    private static Layer.Dense dense(
            Layer.Dense d, boolean useBias, Optional<Regularizer> kernel, Optional<Regularizer> bias) {
        return new Layer.Dense(
                d.units(), d.activation(), useBias, d.kernelInitializer(), d.biasInitializer(), kernel, bias, true);
    }
}
