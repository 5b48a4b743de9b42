package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Layers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Networks for MNIST's images, in which every type of layer comes up in each of its ways. */
final class DigitNetworks {
    private static final Size ONE = Size.square(1);
    private static final Size TWO = Size.square(2);
    private static final Size THREE = Size.square(3);
    private static final Layer FLATTEN = new Layer.Flatten();
    private static final Layer OUTPUT = new Layer.Dense(10, Activation.SOFTMAX);

    private DigitNetworks() {}

    static Map<String, TrainingPlan> all() {
        Map<String, TrainingPlan> all = new LinkedHashMap<>();
        all.put(
                "baseline",
                plan(
                        new Layer.Conv2D(32, THREE, ONE, Padding.VALID, Activation.RELU),
                        new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                        FLATTEN,
                        new Layer.Dense(100, Activation.RELU),
                        OUTPUT));
        all.put(
                "convolutions",
                plan(
                        new Layer.Conv2D(4, new Size(3, 2), new Size(2, 1), Padding.SAME, Activation.RELU),
                        Layers.dilated(new Layer.Conv2D(3, new Size(2, 3), ONE, Padding.VALID, Activation.TANH), 2, 1),
                        Layers.unbiased(new Layer.Conv2D(5, new Size(4, 3), THREE, Padding.SAME, Activation.LINEAR)),
                        Layers.dilated(new Layer.Conv2D(3, TWO, ONE, Padding.SAME, Activation.SIGMOID), 1, 3),
                        FLATTEN,
                        Layers.unbiased(new Layer.Dense(6, Activation.ELU)),
                        OUTPUT));
        all.put(
                "activations",
                plan(
                        new Layer.Conv2D(3, TWO, TWO, Padding.SAME, Activation.SILU),
                        new Layer.Conv2D(4, TWO, ONE, Padding.SAME, Activation.HARD_SILU),
                        new Layer.Activated(Activation.HARD_SIGMOID),
                        new Layer.DepthwiseConv2D(TWO, TWO, Padding.SAME, 1, Activation.RELU6),
                        FLATTEN,
                        new Layer.Dense(9, Activation.SELU),
                        OUTPUT));
        all.put(
                "squeeze and excitation",
                plan(
                        new Layer.Conv2D(6, THREE, TWO, Padding.SAME, Activation.RELU),
                        new Layer.Multiply(List.of(
                                new Layer.GlobalAveragePooling2D(),
                                new Layer.Dense(2, Activation.RELU),
                                new Layer.Dense(6, Activation.HARD_SIGMOID))),
                        new Layer.Multiply(List.of(new Layer.Conv2D(6, TWO, ONE, Padding.SAME, Activation.SIGMOID))),
                        FLATTEN,
                        new Layer.Multiply(List.of(new Layer.Activated(Activation.TANH))),
                        OUTPUT));
        all.put("channels by themselves", everyOrder());
        all.put(
                "separable convolutions",
                plan(
                        new Layer.SeparableConv2D(4, new Size(2, 3), ONE, Padding.VALID, 2, Activation.GELU),
                        new Layer.SeparableConv2D(3, THREE, TWO, Padding.SAME, 1, Activation.LEAKY_RELU),
                        Layers.dilated(new Layer.SeparableConv2D(5, TWO, ONE, Padding.SAME, 2, Activation.TANH), 2, 3),
                        Layers.unbiased(new Layer.SeparableConv2D(4, TWO, ONE, Padding.VALID, 3, Activation.RELU)),
                        FLATTEN,
                        OUTPUT));
        all.put(
                "pooling",
                plan(
                        new Layer.Conv2D(4, TWO, ONE, Padding.SAME, Activation.LINEAR),
                        new Layer.MaxPooling2D(new Size(3, 2), new Size(2, 3), Padding.SAME),
                        new Layer.AveragePooling2D(new Size(2, 4), new Size(1, 2), Padding.SAME),
                        new Layer.LeakyRelu(0.4),
                        new Layer.AveragePooling2D(TWO, ONE, Padding.VALID),
                        new Layer.GlobalAveragePooling2D(),
                        new Layer.Dense(12, Activation.TANH),
                        OUTPUT));
        all.put(
                "normalization",
                plan(
                        Layers.normalization(false, true),
                        new Layer.Conv2D(4, TWO, TWO, Padding.SAME, Activation.TANH),
                        new Layer.LayerNormalization(0.01),
                        new Layer.BatchNormalization(0.9, 0.01),
                        new Layer.Conv2D(3, TWO, TWO, Padding.SAME, Activation.TANH),
                        Layers.layerNormalization(false, true),
                        new Layer.Conv2D(6, TWO, ONE, Padding.SAME, Activation.TANH),
                        new Layer.GroupNormalization(3, 0.01),
                        Layers.groupNormalization(2, false, true),
                        FLATTEN,
                        Layers.normalization(true, false),
                        new Layer.LayerNormalization(0.001),
                        new Layer.Dense(9, Activation.LINEAR),
                        Layers.normalization(false, false),
                        Layers.layerNormalization(true, false),
                        Layers.layerNormalization(false, false),
                        Layers.groupNormalization(3, true, false),
                        OUTPUT));
        all.put(
                "blocks within blocks",
                plan(
                        new Layer.GaussianNoise(0.5),
                        new Layer.Conv2D(3, TWO, TWO, Padding.VALID, Activation.LINEAR),
                        new Layer.Residual(List.of(
                                new Layer.LayerNormalization(0.1),
                                new Layer.Residual(List.of(
                                        new Layer.SpatialDropout2D(0.5),
                                        new Layer.Conv2D(3, THREE, ONE, Padding.SAME, Activation.RELU))),
                                new Layer.Activated(Activation.TANH))),
                        new Layer.Residual(List.of(new Layer.Dropout(0.5))),
                        new Layer.Residual(
                                List.of(
                                        new Layer.Conv2D(4, THREE, TWO, Padding.SAME, Activation.SILU),
                                        new Layer.BatchNormalization(0.9, 0.01)),
                                List.of(
                                        new Layer.AveragePooling2D(TWO, TWO, Padding.SAME),
                                        Layers.unbiased(
                                                new Layer.Conv2D(4, ONE, ONE, Padding.SAME, Activation.LINEAR)))),
                        new Layer.MaxPooling2D(new Size(3, 2), new Size(3, 2), Padding.VALID),
                        FLATTEN,
                        new Layer.Residual(List.of(new Layer.Dense(24, Activation.RELU))),
                        OUTPUT));
        all.put(
                "classes of their own channels",
                plan(
                        Layers.unbiased(new Layer.Conv2D(10, THREE, THREE, Padding.VALID, Activation.TANH)),
                        new Layer.GlobalMaxPooling2D(),
                        new Layer.Activated(Activation.SOFTMAX)));
        return all;
    }

    /** A network whose probabilities depend on the order of everything that has one. */
    static TrainingPlan everyOrder() {
        return plan(
                new Layer.Conv2D(2, TWO, ONE, Padding.SAME, Activation.TANH),
                Layers.dilated(new Layer.Conv2D(2, TWO, ONE, Padding.SAME, Activation.TANH), 3, 1),
                new Layer.DepthwiseConv2D(TWO, TWO, Padding.SAME, 3, Activation.TANH),
                Layers.dilated(new Layer.DepthwiseConv2D(new Size(2, 3), ONE, Padding.VALID, 1, Activation.ELU), 3, 2),
                new Layer.BatchNormalization(0.9, 0.01),
                new Layer.MaxPooling2D(TWO, TWO, Padding.VALID),
                FLATTEN,
                new Layer.Dense(12, Activation.TANH),
                new Layer.Dense(12, Activation.TANH),
                OUTPUT);
    }

    private static TrainingPlan plan(Layer... layers) {
        PlanBuilder plan = new PlanBuilder(Shape.image(28, 28, 1), 10);
        List.of(layers).forEach(plan::layer);
        return plan.build();
    }
}
