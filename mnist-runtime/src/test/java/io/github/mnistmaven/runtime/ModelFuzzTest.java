package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.fuzz.Fuzz;
import io.github.mnistmaven.experiment.fuzz.Mutation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damaged model files, their digests made right again: refused, or they classify. */
class ModelFuzzTest {
    private static final int CASES = 2000;
    private static final Budget BUDGET = new Budget(1 << 26, 1 << 24);
    private static final String CONVOLUTION = " kernel_size=2x2 strides=1x1 padding=same activation=relu";

    private static final Mutation MUTATION = new Mutation(Stream.concat(
                    Mutation.NUMBERS.stream(),
                    Stream.of(
                            Mutation.HOSTILE,
                            "1x1",
                            "1024x1024",
                            "0x1",
                            "4096x4096x4",
                            "same",
                            "softmax",
                            "linear",
                            "flatten",
                            "layer.0",
                            "residual layers=1",
                            "=",
                            " ",
                            "\\u",
                            "\n",
                            "true"))
            .toList());

    private static final List<List<String>> NETWORKS = List.of(
            List.of("flatten", "dense units=3 activation=elu", "dense units=2 activation=softmax"),
            List.of(
                    "conv2d filters=2 dilation_rate=1x2" + CONVOLUTION,
                    "batch_normalization epsilon=0.001",
                    "max_pooling2d pool_size=2x2 strides=1x1 padding=valid",
                    "flatten",
                    "dense units=2 activation=softmax"),
            List.of(
                    "residual layers=3",
                    "depthwise_conv2d depth_multiplier=1 use_bias=false" + CONVOLUTION,
                    "layer_normalization epsilon=1e-9",
                    "activation activation=gelu",
                    "average_pooling2d pool_size=1x2 strides=1x1 padding=same",
                    "separable_conv2d filters=2 depth_multiplier=2" + CONVOLUTION,
                    "global_average_pooling2d",
                    "activation activation=softmax"));

    @Test
    void isRefusedOrClassifies() {
        int accepted = Fuzz.run("models", CASES, ModelFuzzTest::read);

        assertThat(accepted).isPositive();
    }

    private static String read(SplittableRandom random) throws IOException {
        byte[] file = damaged(random);
        try {
            Network network = Network.read(new ModelArchive(() -> new ByteArrayInputStream(file)), BUDGET);
            classify(network, random);
            return null;
        } catch (ModelFormatException | ArithmeticException refused) {
            return refused.getMessage();
        }
    }

    private static void classify(Network network, SplittableRandom random) {
        float[] image = new float[network.description().input().size()];
        boolean white = random.nextBoolean();
        for (int i = 0; i < image.length; i++) {
            image[i] = white ? 1 : (float) random.nextDouble();
        }
        double sum = 0;
        float[] probabilities = network.apply(image);
        for (float probability : probabilities) {
            assertThat(probability).isBetween(0f, 1f);
            sum += probability;
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(probabilities).hasSize(network.description().classes().size());
    }

    private static byte[] damaged(SplittableRandom random) throws IOException {
        List<String> lines = new ArrayList<>(NETWORKS.get(random.nextInt(NETWORKS.size())));
        int kind = random.nextInt(5);
        if (kind == 0) {
            int line = random.nextInt(lines.size());
            lines.set(line, MUTATION.damage(lines.get(line), random));
        }
        TinyModel model = new TinyModel()
                .set("input", "3x4x1")
                .layers(lines.toArray(String[]::new))
                .parameters(values(lines, random, kind == 1));
        byte[] description = model.description();
        if (kind == 2) {
            description = MUTATION.damage(new String(description, StandardCharsets.ISO_8859_1), random)
                    .getBytes(StandardCharsets.ISO_8859_1);
        } else if (kind == 3) {
            description = model.coefficients(Mutation.damage(model.coefficients(), random))
                    .description();
        }
        byte[] file = TinyModel.zip(model.coefficients(), description);
        return kind == 4 ? Mutation.damage(file, random) : file;
    }

    /** As many as the layers have when they are sound; of any bits, mostly large, if they are {@code wild}. */
    private static float[] values(List<String> lines, SplittableRandom random, boolean wild) {
        float[] values = new float[count(lines)];
        for (int i = 0; i < values.length; i++) {
            values[i] = wild && random.nextInt(3) == 0
                    ? ByteBuffer.allocate(Float.BYTES)
                            .putInt(0, random.nextInt())
                            .getFloat(0)
                    : (float) (random.nextDouble() - 0.3);
        }
        return values;
    }

    private static int count(List<String> lines) {
        return lines.get(0).startsWith("flatten")
                ? 12 * 3 + 3 + 2 * 3 + 2
                : lines.size() == 5 ? 10 + 8 + 12 * 2 + 2 : 4 + 2 + 2 + 8 + 4;
    }
}
