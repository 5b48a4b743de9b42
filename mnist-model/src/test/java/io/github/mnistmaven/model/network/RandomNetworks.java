package io.github.mnistmaven.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Small trained networks that nobody would think of: every layer type, odd sizes, strides longer than windows, windows
 * longer than images, blocks within blocks. The same seed gives the same network.
 */
public final class RandomNetworks {
    private static final int MOST_CLASSES = 5;
    private static final int MOST_PARAMETERS = 20_000;
    private static final Size ONE = Size.square(1);
    private static final List<Integer> CHANNELS = List.of(1, 2, 3, 5, 8, 16);
    private static final List<Activation> ACTIVATIONS = Stream.of(Activation.values())
            .filter(activation -> activation != Activation.SOFTMAX)
            .toList();

    private final SplittableRandom random;
    private final List<TrainedLayer> layers = new ArrayList<>();
    private final Shape input;
    private Shape shape;
    private int named;

    private RandomNetworks(long seed, Shape input) {
        random = new SplittableRandom(seed);
        this.input = input == null ? Shape.image(upTo(14), upTo(14), upTo(3)) : input;
        shape = this.input;
    }

    /** The first {@code count} networks, of images of any size. */
    public static Stream<TrainedNetwork> of(int count) {
        return IntStream.iterate(0, seed -> seed + 1)
                .mapToObj(seed -> network(seed))
                .flatMap(Optional::stream)
                .limit(count);
    }

    /** A network; empty if the layers that came up fit no image. */
    public static Optional<TrainedNetwork> network(long seed) {
        return network(seed, null);
    }

    /** The same for images of a given shape. */
    public static Optional<TrainedNetwork> network(long seed, Shape input) {
        RandomNetworks networks = new RandomNetworks(seed, input);
        try {
            return networks.build(seed).filter(network -> network.parameters() <= MOST_PARAMETERS);
        } catch (InvalidNetworkException doesNotFit) {
            return Optional.empty();
        }
    }

    private Optional<TrainedNetwork> build(long seed) {
        int classes = 1 + upTo(MOST_CLASSES);
        int count = upTo(5);
        for (int i = 0; i < count; i++) {
            add(shape.isImage() ? ofImages() : ofVectors());
        }
        if (shape.isImage()) {
            add(new TrainedLayer.Flatten(name()));
        }
        add(new TrainedLayer.Dense(name(), classes, Activation.SOFTMAX, random.nextBoolean()));
        List<Tensor> tensors = TrainedNetwork.specs(input, layers).stream()
                .map(spec -> Tensor.of(spec, values(spec)))
                .toList();
        return Optional.of(new TrainedNetwork(
                "random-" + seed,
                input,
                Preprocessing.UNIT,
                Optional.empty(),
                IntStream.range(0, classes).mapToObj(label -> "class " + label).toList(),
                layers,
                tensors,
                new Origin("test", Optional.empty(), Optional.empty())));
    }

    /** Any values a trained network might have; initial ones, many of them 0 or 1, would hide mistakes. */
    private float[] values(TensorSpec spec) {
        double least = spec.name().endsWith("moving_variance") ? 0.01 : -0.5;
        float[] values = new float[Math.toIntExact(spec.length())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(least, 0.5);
        }
        return values;
    }

    private void add(TrainedLayer layer) {
        shape = layer.output(shape);
        layers.add(layer);
    }

    private String name() {
        return "layer_" + named++;
    }

    private TrainedLayer ofImages() {
        return switch (random.nextInt(14)) {
            case 0, 1 -> convolution(channels(), padding(), size(4), size(3));
            case 2 -> new TrainedLayer.MaxPooling2D(name(), size(4), size(4), padding());
            case 3 -> new TrainedLayer.AveragePooling2D(name(), size(4), size(4), padding());
            case 4 -> depthwise();
            case 5 -> separable(channels(), padding(), size(3));
            case 6 -> new TrainedLayer.Flatten(name());
            case 7 ->
                random.nextBoolean()
                        ? new TrainedLayer.GlobalMaxPooling2D(name())
                        : new TrainedLayer.GlobalAveragePooling2D(name());
            case 8 -> new TrainedLayer.SpatialDropout2D(name(), 0.25);
            case 9 -> new TrainedLayer.Permute(name(), List.of(3, 1, 2));
            case 10 -> residual(this::keepingImages);
            case 11 -> projection();
            case 12 -> excitation();
            default -> ofAnything();
        };
    }

    private TrainedLayer convolution(int filters, Padding padding, Size kernel, Size strides) {
        boolean dilated = random.nextInt(3) == 0;
        return new TrainedLayer.Conv2D(
                name(),
                filters,
                kernel,
                dilated ? ONE : strides,
                padding,
                dilated ? size(3) : ONE,
                activation(),
                random.nextBoolean());
    }

    private TrainedLayer depthwise() {
        boolean dilated = random.nextInt(3) == 0;
        // TensorFlow has no depthwise convolution with strides that differ
        Size strides = dilated ? ONE : Size.square(upTo(3));
        return new TrainedLayer.DepthwiseConv2D(
                name(),
                size(3),
                strides,
                padding(),
                dilated ? size(3) : ONE,
                upTo(3),
                activation(),
                random.nextBoolean());
    }

    private TrainedLayer separable(int filters, Padding padding, Size kernel) {
        return new TrainedLayer.SeparableConv2D(
                name(), filters, kernel, ONE, padding, size(2), upTo(2), activation(), random.nextBoolean());
    }

    private TrainedLayer residual(Supplier<TrainedLayer> keepingShape) {
        String name = name();
        return new TrainedLayer.Residual(
                name,
                Stream.generate(() -> random.nextInt(7) == 0 ? residual(keepingShape) : keepingShape.get())
                        .limit(upTo(3))
                        .toList());
    }

    /** Squeeze and excitation. */
    private TrainedLayer excitation() {
        String name = name();
        return new TrainedLayer.Multiply(
                name,
                List.of(
                        new TrainedLayer.GlobalAveragePooling2D(name()),
                        new TrainedLayer.Dense(name(), upTo(3), activation(), true),
                        new TrainedLayer.Dense(name(), shape.channels(), activation(), random.nextBoolean())));
    }

    /** A block that changes the shape, with a convolution of single pixels around its layers. */
    private TrainedLayer projection() {
        String name = name();
        int filters = channels();
        Size strides = size(3);
        List<TrainedLayer> layers = new ArrayList<>(List.of(convolution(filters, Padding.SAME, size(3), strides)));
        List<TrainedLayer> shortcut = new ArrayList<>(List.of(convolution(filters, Padding.SAME, ONE, strides)));
        if (random.nextBoolean()) {
            layers.add(ofAnything());
            shortcut.addAll(random.nextBoolean() ? List.of(ofAnything()) : List.of());
        }
        return new TrainedLayer.Residual(name, layers, shortcut);
    }

    private TrainedLayer keepingImages() {
        int channels = shape.channels();
        return switch (random.nextInt(6)) {
            case 0, 1 -> convolution(channels, Padding.SAME, size(4), ONE);
            case 2 -> new TrainedLayer.MaxPooling2D(name(), size(3), ONE, Padding.SAME);
            case 3 -> new TrainedLayer.AveragePooling2D(name(), size(3), ONE, Padding.SAME);
            case 4 -> separable(channels, Padding.SAME, size(3));
            default -> ofAnything();
        };
    }

    private TrainedLayer ofVectors() {
        return switch (random.nextInt(4)) {
            case 0 -> dense(channels());
            case 1 -> residual(() -> random.nextBoolean() ? dense(shape.size()) : ofAnything());
            default -> ofAnything();
        };
    }

    private TrainedLayer dense(int units) {
        return new TrainedLayer.Dense(name(), units, activation(), random.nextBoolean());
    }

    private TrainedLayer ofAnything() {
        return switch (random.nextInt(7)) {
            case 6 -> new TrainedLayer.GroupNormalization(name(), 1, 0.1, random.nextBoolean(), random.nextBoolean());
            case 0 -> new TrainedLayer.BatchNormalization(name(), 0.9, 0.1, random.nextBoolean(), random.nextBoolean());
            case 1 -> new TrainedLayer.LayerNormalization(name(), 0.1, random.nextBoolean(), random.nextBoolean());
            case 2 -> new TrainedLayer.Dropout(name(), 0.25);
            case 3 -> new TrainedLayer.GaussianNoise(name(), 0.25);
            case 4 -> new TrainedLayer.LeakyRelu(name(), random.nextInt(4) * 0.25);
            default -> new TrainedLayer.Activated(name(), activation());
        };
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private Size size(int most) {
        return new Size(upTo(most), upTo(most));
    }

    private int channels() {
        return CHANNELS.get(random.nextInt(CHANNELS.size()));
    }

    private Padding padding() {
        return random.nextBoolean() ? Padding.SAME : Padding.VALID;
    }

    private Activation activation() {
        return ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size()));
    }
}
