package io.github.mnistmaven.trainer.engine.onednn;

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
import java.util.Optional;
import java.util.Random;

/** Small networks that nobody would think of: odd sizes, strides longer than windows, windows longer than images. */
final class RandomNetwork {
    private static final int CLASSES = 3;
    private static final int MOST_PARAMETERS = 20_000;
    private static final int[] CHANNELS = {1, 2, 3, 5, 8, 16, 17, 32};
    private static final Activation[] ACTIVATIONS = {
        Activation.LINEAR,
        Activation.RELU,
        Activation.LEAKY_RELU,
        Activation.ELU,
        Activation.GELU,
        Activation.SIGMOID,
        Activation.TANH
    };

    private final Random random;
    private final PlanBuilder plan;
    private Shape shape;

    private RandomNetwork(long seed, Optimizer optimizer) {
        random = new Random(seed);
        shape = Shape.image(upTo(14), upTo(14), upTo(3));
        plan = new PlanBuilder(shape, CLASSES).optimizer(optimizer);
    }

    /** The plan of a network; empty if it has no sense, or takes the reference too long. */
    static Optional<TrainingPlan> plan(long seed, Optimizer optimizer) {
        RandomNetwork network = new RandomNetwork(seed, optimizer);
        int layers = network.upTo(4);
        for (int i = 0; i < layers; i++) {
            if (!network.add(network.shape.isImage() ? network.ofImages() : network.ofVectors())) {
                return Optional.empty();
            }
        }
        if (network.shape.isImage()) {
            network.add(new Layer.Flatten());
        }
        network.add(new Layer.Dense(CLASSES, Activation.SOFTMAX));
        return Optional.of(network.plan.build()).filter(plan -> plan.parameters() <= MOST_PARAMETERS);
    }

    private boolean add(Layer layer) {
        List<PlannedLayer> layers = plan.layer(layer).build().layers();
        shape = layers.get(layers.size() - 1).output();
        return shape.dimensions().stream().allMatch(side -> side > 0);
    }

    private Layer ofImages() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Layer.Conv2D(channels(), size(6), size(4), padding(), activation());
            case 2 -> new Layer.MaxPooling2D(size(4), size(4), padding());
            case 3 -> new Layer.AveragePooling2D(size(4), size(4), padding());
            case 4 -> new Layer.DepthwiseConv2D(size(4), size(3), padding(), upTo(3), activation());
            case 5 -> new Layer.SeparableConv2D(channels(), size(4), size(3), padding(), upTo(3), activation());
            case 6 -> new Layer.Flatten();
            case 7 -> new Layer.GlobalAveragePooling2D();
            default -> ofAnything();
        };
    }

    private Layer ofVectors() {
        return random.nextInt(3) == 0 ? new Layer.Dense(channels(), activation()) : ofAnything();
    }

    private Layer ofAnything() {
        return switch (random.nextInt(3)) {
            case 0 -> new Layer.BatchNormalization(0.9, 0.1);
            case 1 -> new Layer.Dropout(0.25);
            default -> new Layer.Activated(activation());
        };
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private Size size(int most) {
        return new Size(upTo(most), upTo(most));
    }

    private int channels() {
        return CHANNELS[random.nextInt(CHANNELS.length)];
    }

    private Padding padding() {
        return random.nextBoolean() ? Padding.SAME : Padding.VALID;
    }

    private Activation activation() {
        return ACTIVATIONS[random.nextInt(ACTIVATIONS.length)];
    }
}
