package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.trainer.ModelBytes;
import io.github.mnistmaven.trainer.TinyMnist;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine, ONNX Runtime and mnist-runtime make of a network and MNIST's test images is the same. */
class OnnxFileTest {
    private static final int COUNT = 24;
    private static final int SIDE = 28;
    private static final int CLASSES = 10;
    private static final int SIZE = SIDE * SIDE;
    private static final byte[] BYTES = new byte[COUNT * SIZE];
    private static final float[] IMAGES = new float[COUNT * SIZE];

    @BeforeAll
    static void readImages() throws Exception {
        OnnxRuntime.assumeNatives();
        Images test = TinyMnist.whole().test();
        for (int image = 0; image < COUNT; image++) {
            test.read(image, BYTES, image * SIZE);
        }
        for (int i = 0; i < BYTES.length; i++) {
            IMAGES[i] = Byte.toUnsignedInt(BYTES[i]) / 255f;
        }
    }

    static Set<String> networks() {
        return DigitNetworks.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void onnxRuntimeAndOurRuntimeAgreeWithTheEngine(String name) throws Exception {
        TrainingPlan plan = DigitNetworks.all().get(name);
        float[] parameters = TestNetwork.randomParameters(plan, 5);
        float[] expected = ofEngine(plan, parameters);
        TrainedNetwork network = network(plan, parameters);

        try (OnnxRuntime onnx = new OnnxRuntime(network, OnnxOptions.DEFAULT);
                OnnxRuntime ofBytes = new OnnxRuntime(network, new OnnxOptions(true))) {
            assertThat(onnx.probabilities(IMAGES, COUNT, SIDE, SIDE, 1)).containsExactly(expected, within(1e-5f));
            assertThat(onnx.probabilities(Arrays.copyOf(IMAGES, SIZE), 1, SIDE, SIDE, 1))
                    .containsExactly(Arrays.copyOf(expected, CLASSES), within(1e-5f));
            assertThat(ofBytes.probabilities(BYTES, COUNT, SIDE, SIDE, 1)).containsExactly(expected, within(1e-5f));
        }
        Classifier runtime = Classifier.load(name, ModelBytes.of(plan, parameters));
        for (int i = 0; i < COUNT; i++) {
            float[] image = Arrays.copyOfRange(IMAGES, i * SIZE, (i + 1) * SIZE);
            assertThat(runtime.classify(image).probabilities())
                    .containsExactly(Arrays.copyOfRange(expected, i * CLASSES, (i + 1) * CLASSES), within(1e-5f));
        }
    }

    /** Networks of any origin, which flatten as Keras does and permute images. */
    @Test
    void onnxRuntimeAgreesWithOurRuntimeOnRandomNetworks() throws Exception {
        for (TrainedNetwork network : RandomNetworks.of(100).toList()) {
            Shape input = network.input();
            float[] image = Arrays.copyOfRange(IMAGES, SIZE / 3, SIZE / 3 + input.size());
            ByteArrayOutputStream ours = new ByteArrayOutputStream();
            ModelFile.write(network, ours);
            Classifier runtime = Classifier.load(network.name(), ours.toByteArray());
            try (OnnxRuntime onnx = new OnnxRuntime(network, OnnxOptions.DEFAULT)) {
                assertThat(onnx.probabilities(image, 1, input.height(), input.width(), input.channels()))
                        .as("%s", network.layers())
                        .containsExactly(runtime.classify(image).probabilities(), within(1e-5f));
            }
        }
    }

    @Test
    void everyLayerTypeIsAmongTheNetworks() {
        assertThat(DigitNetworks.all().values().stream()
                        .flatMap(plan -> plan.layers().stream())
                        .<Class<?>>map(planned -> planned.layer().getClass()))
                .containsAll(LayerTypes.ALL.stream()
                        .<Class<? extends Layer>>map(type -> type.record())
                        .toList());
    }

    /** Each as if it were written in the wrong order; that none of them makes a difference would be a poor test. */
    static Map<String, UnaryOperator<TrainedNetwork>> swaps() {
        return Map.of(
                "rows and columns of kernels", network -> values(network, "conv2d/kernel", 1, 0, 2, 3),
                "inputs and outputs of kernels", network -> values(network, "conv2d_1/kernel", 0, 1, 3, 2),
                "units and inputs", network -> values(network, "dense_1/kernel", 1, 0),
                "channels and their multiples", network -> values(network, "depthwise_conv2d/kernel", 0, 1, 3, 2),
                "mean and variance", OnnxFileTest::statistics,
                "gamma and beta", network -> swapped(network, "batch_normalization/gamma", "batch_normalization/beta"),
                "rows and columns of dilation", OnnxFileTest::dilation,
                "pixels and channels of what is flattened", OnnxFileTest::flattening,
                "padding above and below, left and right", network -> padding(network, 0));
    }

    @Test
    void whatIsSwappedMakesADifference() throws Exception {
        TrainingPlan plan = DigitNetworks.everyOrder();
        float[] parameters = TestNetwork.randomParameters(plan, 5);
        float[] expected = ofEngine(plan, parameters);
        TrainedNetwork network = network(plan, parameters);

        assertThat(difference(padding(network, 1), expected)).isLessThan(1e-5);
        for (Map.Entry<String, UnaryOperator<TrainedNetwork>> swap : swaps().entrySet()) {
            assertThat(difference(swap.getValue().apply(network), expected))
                    .as(swap.getKey())
                    .isGreaterThan(1e-3);
        }
    }

    /** Inside, channels have a number each; outside, whoever asks has to. */
    @Test
    void channelsArePreprocessedApart() throws Exception {
        Shape image = Shape.image(2, 3, 3);
        List<TrainedLayer> layers = List.of(
                new TrainedLayer.Flatten("flatten"), new TrainedLayer.Dense("dense", 4, Activation.SOFTMAX, true));
        List<Tensor> tensors = TrainedNetwork.specs(image, layers).stream()
                .map(spec -> Tensor.of(spec, randomValues((int) spec.length())))
                .toList();
        TrainedNetwork network = new TrainedNetwork(
                "colours",
                image,
                new Preprocessing(List.of(0.01, 0.02, 0.03), List.of(-1.0, 0.0, 2.0)),
                Optional.empty(),
                List.of("a", "b", "c", "d"),
                layers,
                tensors,
                new Origin("test", Optional.empty(), Optional.empty()));
        byte[] pixels = new byte[image.size()];
        new Random(5).nextBytes(pixels);
        float[] values = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            values[i] = (pixels[i] & 0xFF) / 255f;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelFile.write(network, file);
        float[] expected =
                Classifier.load("colours", file.toByteArray()).classify(pixels).probabilities();
        network.preprocessing().apply(values, 0, values.length);

        try (OnnxRuntime onnx = new OnnxRuntime(network, OnnxOptions.DEFAULT);
                OnnxRuntime ofBytes = new OnnxRuntime(network, new OnnxOptions(true))) {
            assertThat(onnx.probabilities(values, 1, 2, 3, 3)).containsExactly(expected, within(1e-6f));
            assertThat(ofBytes.probabilities(pixels, 1, 2, 3, 3)).containsExactly(expected, within(1e-6f));
            assertThat(ofBytes.metadata())
                    .containsEntry("pixel_scale", "[0.01, 0.02, 0.03]")
                    .containsEntry("pixel_offset", "[-1.0, 0.0, 2.0]");
        }
    }

    private static float[] randomValues(int length) {
        Random random = new Random(length);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    @Test
    void tellsOnnxRuntimeWhatItIs() throws Exception {
        TrainingPlan plan = DigitNetworks.everyOrder();
        TrainedNetwork network = network(plan, TestNetwork.randomParameters(plan, 5));

        try (OnnxRuntime onnx = new OnnxRuntime(network, OnnxOptions.DEFAULT)) {
            assertThat(onnx.metadata())
                    .containsEntry("name", "tiny")
                    .containsEntry("classes", "[\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]")
                    .containsEntry("digest", "a".repeat(64))
                    .containsEntry("preprocessing", "outside")
                    .hasSize(7);
        }
    }

    private static float[] ofEngine(TrainingPlan plan, float[] parameters) throws Exception {
        try (Engine engine = OneDnnEngine.create(plan)) {
            engine.setParameters(parameters);
            return engine.predict(IMAGES, COUNT).probabilities().values();
        }
    }

    private static TrainedNetwork network(TrainingPlan plan, float[] parameters) {
        Origin origin = new Origin("mnist-trainer 1", Optional.of("a".repeat(64)), Optional.empty());
        return PlanNetwork.of(plan, parameters, Optional.empty(), origin);
    }

    private static double difference(TrainedNetwork network, float[] expected) throws Exception {
        try (OnnxRuntime onnx = new OnnxRuntime(network, OnnxOptions.DEFAULT)) {
            float[] found = onnx.probabilities(IMAGES, COUNT, SIDE, SIDE, 1);
            double largest = 0;
            for (int i = 0; i < expected.length; i++) {
                largest = Math.max(largest, Math.abs(found[i] - expected[i]));
            }
            return largest;
        }
    }

    /** The values of a tensor as if its axes had another order. */
    private static TrainedNetwork values(TrainedNetwork network, String name, int... axes) {
        Tensor tensor = network.tensor(name);
        return with(
                network,
                network.layers(),
                Map.of(name, Tensor.of(tensor.spec(), tensor.transpose(axes).toArray())));
    }

    private static TrainedNetwork swapped(TrainedNetwork network, String one, String other) {
        return with(
                network,
                network.layers(),
                Map.of(
                        one,
                                new Tensor(
                                        one,
                                        network.tensor(one).shape(),
                                        network.tensor(other).values()),
                        other,
                                new Tensor(
                                        other,
                                        network.tensor(other).shape(),
                                        network.tensor(one).values())));
    }

    /** As a variance is never below zero, no mean is either. */
    private static TrainedNetwork statistics(TrainedNetwork network) {
        String mean = "batch_normalization/moving_mean";
        float[] positive = network.tensor(mean).toArray();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = Math.abs(positive[i]);
        }
        TrainedNetwork allPositive = with(
                network,
                network.layers(),
                Map.of(mean, Tensor.of(network.tensor(mean).spec(), positive)));
        return swapped(allPositive, mean, "batch_normalization/moving_variance");
    }

    private static TrainedNetwork dilation(TrainedNetwork network) {
        return replaced(network, "conv2d_1", layer -> {
            TrainedLayer.Conv2D c = (TrainedLayer.Conv2D) layer;
            Size turned = new Size(c.dilationRate().width(), c.dilationRate().height());
            return Stream.of(new TrainedLayer.Conv2D(
                    c.name(), c.filters(), c.kernelSize(), c.strides(), c.padding(), turned, c.activation(), true));
        });
    }

    private static TrainedNetwork flattening(TrainedNetwork network) {
        return replaced(
                network, "flatten", layer -> Stream.of(new TrainedLayer.Permute("permute", List.of(3, 1, 2)), layer));
    }

    /**
     * A kernel of 2x2 as one of 3x3, which is padded on all sides. A kernel of 2x2 is padded below and right, as is one
     * of 3x3 with zeros above and left.
     */
    private static TrainedNetwork padding(TrainedNetwork network, int zeros) {
        float[] small = network.tensor("conv2d/kernel").toArray();
        TensorSpec large = new TensorSpec("conv2d/kernel", List.of(3, 3, 1, 2));
        float[] values = new float[3 * 3 * 2];
        for (int i = 0; i < small.length; i++) {
            values[((i / 4 + zeros) * 3 + i / 2 % 2 + zeros) * 2 + i % 2] = small[i];
        }
        List<TrainedLayer> layers = new ArrayList<>(network.layers());
        TrainedLayer.Conv2D c = (TrainedLayer.Conv2D) layers.get(0);
        layers.set(
                0,
                new TrainedLayer.Conv2D(
                        c.name(),
                        c.filters(),
                        Size.square(3),
                        c.strides(),
                        c.padding(),
                        c.dilationRate(),
                        c.activation(),
                        true));
        return with(network, layers, Map.of(large.name(), Tensor.of(large, values)));
    }

    private static TrainedNetwork replaced(
            TrainedNetwork network, String name, Function<TrainedLayer, Stream<TrainedLayer>> with) {
        return with(
                network,
                network.layers().stream()
                        .flatMap(layer -> layer.name().equals(name) ? with.apply(layer) : Stream.of(layer))
                        .toList(),
                Map.of());
    }

    private static TrainedNetwork with(TrainedNetwork network, List<TrainedLayer> layers, Map<String, Tensor> others) {
        return new TrainedNetwork(
                network.name(),
                network.input(),
                network.preprocessing(),
                network.statistics(),
                network.classes(),
                layers,
                network.tensors().stream()
                        .map(tensor -> others.getOrDefault(tensor.name(), tensor))
                        .toList(),
                network.origin());
    }
}
