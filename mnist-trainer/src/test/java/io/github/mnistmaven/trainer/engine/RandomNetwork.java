package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Small networks that nobody would think of: odd sizes, strides longer than windows, windows longer than images. */
public final class RandomNetwork {
    private static final Size ONE = Size.square(1);
    private static final int CLASSES = 3;
    private static final int MOST_PARAMETERS = 20_000;
    private static final int[] CHANNELS = {1, 2, 3, 5, 8, 16, 17, 32};
    private static final Activation[] ACTIVATIONS = {
        Activation.LINEAR,
        Activation.RELU,
        Activation.LEAKY_RELU,
        Activation.ELU,
        Activation.SELU,
        Activation.GELU,
        Activation.SILU,
        Activation.RELU6,
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
    public static Optional<TrainingPlan> plan(long seed, Optimizer optimizer) {
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
        return switch (random.nextInt(12)) {
            case 0, 1 -> convolution();
            case 2 -> new Layer.MaxPooling2D(size(4), size(4), padding());
            case 3 -> new Layer.AveragePooling2D(size(4), size(4), padding());
            case 4 -> depthwise();
            case 5 -> separable();
            case 6 -> new Layer.Flatten();
            case 7 -> random.nextBoolean() ? new Layer.GlobalMaxPooling2D() : new Layer.GlobalAveragePooling2D();
            case 8 -> new Layer.SpatialDropout2D(0.25);
            case 9 -> residual(this::keepingImages);
            case 10 -> projection();
            default -> ofAnything();
        };
    }

    private Layer.Conv2D convolution() {
        Layer.Conv2D layer = new Layer.Conv2D(channels(), size(6), size(4), padding(), activation());
        return varied(
                layer,
                dilation -> Layers.dilated(
                        new Layer.Conv2D(layer.filters(), size(3), ONE, layer.padding(), layer.activation()),
                        dilation.height(),
                        dilation.width()),
                Layers::unbiased);
    }

    private Layer.DepthwiseConv2D depthwise() {
        Layer.DepthwiseConv2D layer = new Layer.DepthwiseConv2D(size(4), size(3), padding(), upTo(3), activation());
        return varied(
                layer,
                dilation -> Layers.dilated(
                        new Layer.DepthwiseConv2D(
                                size(3), ONE, layer.padding(), layer.depthMultiplier(), layer.activation()),
                        dilation.height(),
                        dilation.width()),
                Layers::unbiased);
    }

    private Layer.SeparableConv2D separable() {
        Layer.SeparableConv2D layer =
                new Layer.SeparableConv2D(channels(), size(4), size(3), padding(), upTo(3), activation());
        return varied(
                layer,
                dilation -> Layers.dilated(
                        new Layer.SeparableConv2D(
                                layer.filters(),
                                size(3),
                                ONE,
                                layer.padding(),
                                layer.depthMultiplier(),
                                layer.activation()),
                        dilation.height(),
                        dilation.width()),
                Layers::unbiased);
    }

    /** The layer itself, or one that is dilated, with strides of 1, or has no bias. */
    private <L extends Layer> L varied(L layer, Function<Size, L> dilated, UnaryOperator<L> unbiased) {
        L varied = random.nextInt(3) == 0 ? dilated.apply(size(3)) : layer;
        return random.nextInt(3) == 0 ? unbiased.apply(varied) : varied;
    }

    /** A block of up to three layers, now and then with blocks in it. */
    private Layer residual(Supplier<Layer> keepingShape) {
        return new Layer.Residual(
                Stream.generate(() -> random.nextInt(7) == 0 ? residual(keepingShape) : keepingShape.get())
                        .limit(upTo(3))
                        .toList());
    }

    /** A block that may change the shape, by layers that a convolution of single pixels stands beside. */
    private Layer projection() {
        int filters = channels();
        Size strides = size(3);
        Layer first = new Layer.Conv2D(filters, size(3), strides, Padding.SAME, activation());
        Layer beside = new Layer.Conv2D(filters, ONE, strides, Padding.SAME, Activation.LINEAR);
        List<Layer> layers = random.nextBoolean() ? List.of(first, ofAnything()) : List.of(first);
        return new Layer.Residual(layers, random.nextBoolean() ? List.of(beside, ofAnything()) : List.of(beside));
    }

    private Layer keepingImages() {
        int channels = shape.channels();
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Layer.Conv2D(channels, size(4), ONE, Padding.SAME, activation());
            case 2 -> new Layer.MaxPooling2D(size(3), ONE, Padding.SAME);
            case 3 -> new Layer.AveragePooling2D(size(3), ONE, Padding.SAME);
            case 4 ->
                Layers.dilated(
                        new Layer.SeparableConv2D(channels, size(3), ONE, Padding.SAME, upTo(2), activation()),
                        upTo(2),
                        upTo(2));
            case 5 -> new Layer.SpatialDropout2D(0.25);
            default -> ofAnything();
        };
    }

    private Layer ofVectors() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(3) == 0 ? Layers.unbiased(dense()) : dense();
            case 1 -> residual(() -> random.nextBoolean() ? new Layer.Dense(shape.size(), activation()) : ofAnything());
            default -> ofAnything();
        };
    }

    private Layer.Dense dense() {
        return new Layer.Dense(channels(), activation());
    }

    private Layer ofAnything() {
        return switch (random.nextInt(8)) {
            case 7 -> Layers.groupNormalization(1, random.nextBoolean(), random.nextBoolean());
            case 0 -> new Layer.BatchNormalization(0.9, 0.1);
            case 1 -> Layers.normalization(random.nextBoolean(), random.nextBoolean());
            case 2 -> new Layer.Dropout(0.25);
            case 3 -> new Layer.GaussianNoise(0.25);
            case 4 -> Layers.layerNormalization(random.nextBoolean(), random.nextBoolean());
            case 5 -> new Layer.LeakyRelu(random.nextInt(4) * 0.25);
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
