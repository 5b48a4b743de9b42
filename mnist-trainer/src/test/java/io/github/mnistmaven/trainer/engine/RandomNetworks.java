package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.List;
import java.util.Random;

/** Stacks of layers as nobody would think of, for small images of any shape. */
final class RandomNetworks {
    private static final int CLASSES = 3;
    private static final List<Activation> ACTIVATIONS = List.of(
            Activation.LINEAR,
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.ELU,
            Activation.GELU,
            Activation.TANH,
            Activation.SIGMOID);

    private final Random random;
    private final PlanBuilder plan;
    private Shape shape;

    private RandomNetworks(long seed, Optimizer optimizer) {
        random = new Random(seed);
        shape = Shape.image(1 + random.nextInt(9), 1 + random.nextInt(9), oneOf(List.of(1, 2, 3, 16)));
        plan = new PlanBuilder(shape, CLASSES).optimizer(optimizer).batchSize(5);
    }

    static TrainingPlan plan(long seed, Optimizer optimizer) {
        RandomNetworks networks = new RandomNetworks(seed, optimizer);
        int layers = 1 + networks.random.nextInt(6);
        for (int i = 0; i < layers; i++) {
            networks.add(networks.shape.isImage() ? networks.ofImages() : networks.ofVectors());
        }
        if (networks.shape.isImage()) {
            networks.add(networks.toVectors());
        }
        networks.add(new Layer.Dense(CLASSES, Activation.SOFTMAX));
        return networks.plan.build();
    }

    private void add(Layer layer) {
        List<PlannedLayer> layers = plan.layer(layer).build().layers();
        shape = layers.get(layers.size() - 1).output();
    }

    private Layer ofVectors() {
        return switch (random.nextInt(4)) {
            case 0 -> new Layer.Dense(oneOf(List.of(1, 3, 16, 17)), oneOf(ACTIVATIONS));
            case 1 -> new Layer.Dropout(oneOf(List.of(0.0, 0.3)));
            case 2 -> new Layer.BatchNormalization(0.7, 0.01);
            default -> new Layer.Activated(oneOf(ACTIVATIONS));
        };
    }

    private Layer ofImages() {
        Activation activation = oneOf(ACTIVATIONS);
        Padding padding = oneOf(List.of(Padding.SAME, Padding.VALID));
        Size window = new Size(upTo(Math.min(3, shape.height())), upTo(Math.min(3, shape.width())));
        Size strides = new Size(upTo(3), upTo(3));
        int filters = oneOf(List.of(1, 3, 8, 16, 17, 32));
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Layer.Conv2D(filters, window, strides, padding, activation);
            case 2 -> new Layer.DepthwiseConv2D(window, strides, padding, upTo(2), activation);
            case 3 -> new Layer.SeparableConv2D(filters, window, strides, padding, upTo(2), activation);
            case 4, 5 -> new Layer.MaxPooling2D(window, strides, padding);
            case 6 -> new Layer.AveragePooling2D(window, strides, padding);
            case 7 -> new Layer.Dropout(0.3);
            case 8 -> new Layer.BatchNormalization(0.7, 0.01);
            default -> oneOf(List.of(new Layer.Activated(activation), toVectors()));
        };
    }

    private Layer toVectors() {
        return oneOf(List.of(new Layer.Flatten(), new Layer.GlobalAveragePooling2D()));
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private <V> V oneOf(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }
}
