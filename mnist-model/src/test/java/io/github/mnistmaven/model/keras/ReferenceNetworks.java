package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The networks of {@code interop/keras_models.py}, said once more, and where it has left what Keras makes of them. */
public final class ReferenceNetworks {
    private static final Size ONE = Size.square(1);

    private ReferenceNetworks() {}

    /** All of them. */
    public static Stream<TrainedNetwork> all() {
        return Stream.of(sequential(), functional(), rescaled());
    }

    public static TrainedNetwork sequential() {
        return network(
                "sequential",
                Shape.image(9, 8, 2),
                Preprocessing.UNIT,
                3,
                new TrainedLayer.Conv2D(
                        "conv2d", 3, new Size(3, 2), new Size(2, 1), Padding.SAME, ONE, Activation.RELU, true),
                new TrainedLayer.Conv2D(
                        "conv2d_1", 2, Size.square(2), ONE, Padding.VALID, new Size(1, 2), Activation.GELU, false),
                new TrainedLayer.DepthwiseConv2D(
                        "depthwise_conv2d", Size.square(2), ONE, Padding.SAME, ONE, 2, Activation.TANH, true),
                new TrainedLayer.SeparableConv2D(
                        "separable_conv2d", 4, new Size(2, 3), ONE, Padding.SAME, ONE, 2, Activation.ELU, true),
                new TrainedLayer.BatchNormalization("batch_normalization", 0.9, 0.01, true, true),
                new TrainedLayer.BatchNormalization("batch_normalization_1", 0.99, 0.001, false, true),
                new TrainedLayer.LayerNormalization("layer_normalization", 0.01, true, true),
                new TrainedLayer.LeakyRelu("leaky_relu", 0.25),
                new TrainedLayer.MaxPooling2D("max_pooling2d", Size.square(2), ONE, Padding.SAME),
                new TrainedLayer.AveragePooling2D("average_pooling2d", new Size(2, 1), ONE, Padding.VALID),
                new TrainedLayer.SpatialDropout2D("spatial_dropout2d", 0.25),
                new TrainedLayer.GaussianNoise("gaussian_noise", 0.125),
                new TrainedLayer.Activated("activation", Activation.SIGMOID),
                new TrainedLayer.Permute("permute", List.of(3, 1, 2)),
                new TrainedLayer.Flatten("flatten"),
                new TrainedLayer.Dense("dense", 5, Activation.LEAKY_RELU, true),
                new TrainedLayer.Dropout("dropout", 0.5),
                new TrainedLayer.Dense("dense_1", 3, Activation.SOFTMAX, false));
    }

    /** Blocks within blocks, one without layers, and one of vectors. */
    public static TrainedNetwork functional() {
        return network(
                "functional",
                Shape.image(6, 5, 1),
                Preprocessing.UNIT,
                3,
                new TrainedLayer.Conv2D("conv2d", 2, Size.square(3), ONE, Padding.SAME, ONE, Activation.LINEAR, true),
                new TrainedLayer.Residual(
                        "residual",
                        List.of(
                                new TrainedLayer.BatchNormalization("batch_normalization", 0.99, 0.001, true, true),
                                new TrainedLayer.Conv2D(
                                        "conv2d_1", 2, new Size(2, 3), ONE, Padding.SAME, ONE, Activation.RELU, true),
                                new TrainedLayer.Residual(
                                        "residual_1",
                                        List.of(
                                                new TrainedLayer.LayerNormalization(
                                                        "layer_normalization", 0.001, true, false),
                                                new TrainedLayer.SpatialDropout2D("spatial_dropout2d", 0.25))))),
                new TrainedLayer.Residual("residual_2", List.of()),
                new TrainedLayer.GlobalAveragePooling2D("global_average_pooling2d"),
                new TrainedLayer.Residual(
                        "residual_3",
                        List.of(
                                new TrainedLayer.Dense("dense", 2, Activation.LEAKY_RELU, true),
                                new TrainedLayer.Dropout("dropout", 0.5))),
                new TrainedLayer.Dense("dense_1", 3, Activation.SOFTMAX, true));
    }

    /** Takes values from 0 to 1, and makes others of them. */
    public static TrainedNetwork rescaled() {
        return network(
                "rescaled",
                Shape.image(4, 4, 3),
                new Preprocessing(2 / 255.0, -1),
                2,
                new TrainedLayer.Conv2D("conv2d", 2, Size.square(2), ONE, Padding.VALID, ONE, Activation.LINEAR, true),
                new TrainedLayer.GlobalMaxPooling2D("global_max_pooling2d"),
                new TrainedLayer.Dense("dense", 2, Activation.LINEAR, true),
                new TrainedLayer.Activated("activation", Activation.SOFTMAX));
    }

    private static TrainedNetwork network(
            String name, Shape input, Preprocessing preprocessing, int classes, TrainedLayer... layers) {
        List<Tensor> tensors = TrainedNetwork.specs(input, List.of(layers)).stream()
                .map(ReferenceNetworks::tensor)
                .toList();
        return new TrainedNetwork(
                name,
                input,
                preprocessing,
                Optional.empty(),
                IntStream.range(0, classes).mapToObj(String::valueOf).toList(),
                List.of(layers),
                tensors,
                new Origin("Keras", Optional.empty(), Optional.empty()));
    }

    /** Values that depend on the tensor's name, and are exact in single precision. */
    private static Tensor tensor(TensorSpec spec) {
        int sum = 0;
        for (byte one : spec.name().getBytes(StandardCharsets.US_ASCII)) {
            sum += one;
        }
        float[] values = new float[Math.toIntExact(spec.length())];
        for (int i = 0; i < values.length; i++) {
            int number = (i * 31 + sum * 17) % 101;
            values[i] = (spec.name().endsWith("variance") ? number + 1 : number - 50) / 64f;
        }
        return Tensor.of(spec, values);
    }
}
