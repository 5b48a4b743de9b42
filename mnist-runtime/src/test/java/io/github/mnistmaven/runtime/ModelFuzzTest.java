package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.archive.TinyModel;
import io.github.mnistmaven.model.fuzz.Fuzz;
import io.github.mnistmaven.model.fuzz.Mutation;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.safetensors.Safetensors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Damaged files of each of our formats, their digests made right again: refused, or they classify. */
class ModelFuzzTest {
    private static final int CASES = 5000;
    private static final Budget BUDGET = new Budget(new MemoryBudget(1 << 26), 1 << 21);
    private static final String NETWORK = "network.json";
    private static final String WEIGHTS = "weights.safetensors";
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
                            "true",
                            "null",
                            "\"permute\"",
                            "[",
                            "{\"a\":",
                            "[1, 1]",
                            "F64",
                            "F16",
                            "[0, 16]"))
            .toList());

    private static final Pattern VALUE = Pattern.compile("(?m)(?<= )(\"[^\"]*\"|-?[0-9.E-]+|true|false|null)(?=,?$)");

    private static final List<TrainedNetwork> NETWORKS =
            RandomNetworks.of(30).filter(network -> network.parameters() < 1000).toList();

    private static final List<List<String>> NETWORKS_OF_01 = List.of(
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

    /** Writes a file from a case's random numbers. */
    @FunctionalInterface
    private interface Damage {
        byte[] file(SplittableRandom random) throws IOException;
    }

    @Test
    void modelsAreRefusedOrClassify() {
        assertThat(run("models", ModelFuzzTest::model)).isPositive();
    }

    @Test
    void modelsOf01AreRefusedOrClassify() {
        assertThat(run("models of 0.1", ModelFuzzTest::modelOf01)).isPositive();
    }

    @Test
    void safetensorsAreRefusedOrHaveFiniteValues() {
        int accepted = Fuzz.run("safetensors", CASES, random -> {
            byte[] file = damagedWeights(weights(NETWORKS.get(random.nextInt(NETWORKS.size()))), random);
            try {
                for (Tensor tensor : Safetensors.read(new ByteArrayInputStream(file), BUDGET.memory())) {
                    for (float value : tensor.toArray()) {
                        assertThat(Float.isFinite(value)).isTrue();
                    }
                }
                return null;
            } catch (ModelFormatException refused) {
                return refused.getMessage();
            }
        });

        assertThat(accepted).isPositive();
    }

    private static int run(String name, Damage damage) {
        return Fuzz.run(name, CASES, random -> {
            byte[] file = damage.file(random);
            try {
                TrainedNetwork trained = ModelFile.read(() -> new ByteArrayInputStream(file), BUDGET.memory());
                classify(Network.of(trained, BUDGET), random);
                return null;
            } catch (ModelFormatException | ArithmeticException refused) {
                return refused.getMessage();
            }
        });
    }

    private static void classify(Network network, SplittableRandom random) {
        float[] image = new float[network.input().size()];
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
        assertThat(probabilities).hasSize(network.classes().size());
    }

    private static byte[] model(SplittableRandom random) throws IOException {
        TrainedNetwork network = NETWORKS.get(random.nextInt(NETWORKS.size()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(network, out);
        int kind = random.nextInt(4);
        if (kind == 0) {
            return Mutation.damage(out.toByteArray(), random);
        }
        Map<String, byte[]> entries = entries(out.toByteArray());
        byte[] weights = entries.get(WEIGHTS);
        String json = new String(entries.get(NETWORK), StandardCharsets.UTF_8);
        if (kind == 1) {
            byte[] damaged = damagedWeights(weights, random);
            json = json.replace(TinyModel.sha256(weights), TinyModel.sha256(damaged));
            weights = damaged;
        } else {
            json = kind == 2 ? MUTATION.damage(json, random) : otherValue(json, random);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            TinyModel.add(zip, NETWORK, json.getBytes(StandardCharsets.UTF_8));
            TinyModel.add(zip, WEIGHTS, weights);
        }
        return bytes.toByteArray();
    }

    /** Sound JSON, of which one value is another one of the text, or any. */
    private static String otherValue(String json, SplittableRandom random) {
        List<MatchResult> values = VALUE.matcher(json).results().toList();
        MatchResult value = values.get(random.nextInt(values.size()));
        String other = random.nextBoolean()
                ? values.get(random.nextInt(values.size())).group()
                : random.nextBoolean() ? String.valueOf(random.nextInt(-1, 6)) : MUTATION.scrap(random);
        return json.substring(0, value.start()) + other + json.substring(value.end());
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] weights(TrainedNetwork network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Safetensors.write(out, network.tensors(), new TreeMap<>());
        return out.toByteArray();
    }

    /** Damages anything, or the header alone, of which the length is made right again. */
    private static byte[] damagedWeights(byte[] file, SplittableRandom random) {
        if (random.nextBoolean()) {
            return Mutation.damage(file, random);
        }
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = new byte[(int) bytes.getLong()];
        bytes.get(header);
        byte[] damaged = MUTATION.damage(new String(header, StandardCharsets.UTF_8), random)
                .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + damaged.length + bytes.remaining())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(damaged.length)
                .put(damaged)
                .put(bytes)
                .array();
    }

    private static byte[] modelOf01(SplittableRandom random) throws IOException {
        List<String> lines = new ArrayList<>(NETWORKS_OF_01.get(random.nextInt(NETWORKS_OF_01.size())));
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
