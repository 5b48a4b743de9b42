package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Thousands of networks as a model file may describe them, sound, odd and broken. */
class RandomNetworksTest {
    private static final int NETWORKS = 20_000;
    private static final List<String> LINES = List.of(
            "conv2d filters=2 kernel_size=# strides=# padding=% dilation_rate=# activation=relu",
            "depthwise_conv2d kernel_size=# strides=# padding=% depth_multiplier=2 activation=elu use_bias=?",
            "separable_conv2d filters=3 kernel_size=# strides=# padding=% depth_multiplier=2 dilation_rate=#"
                    + " activation=gelu use_bias=?",
            "max_pooling2d pool_size=# strides=# padding=%",
            "average_pooling2d pool_size=# strides=# padding=%",
            "global_max_pooling2d",
            "global_average_pooling2d",
            "flatten",
            "dense units=4 activation=softmax use_bias=?",
            "batch_normalization epsilon=0.001",
            "layer_normalization epsilon=0.001",
            "leaky_relu negative_slope=0.3",
            "activation activation=leaky_relu");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "-1",
            "7",
            "65536",
            "99999999999",
            "1024x1024",
            "0x1",
            "2x",
            "NaN",
            "1E-400",
            "same",
            "softmax");

    @Test
    void areRefusedOrGiveTheShapeTheyPromise() throws IOException {
        int computed = 0;
        int refused = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Shape shape = new Shape(random.nextInt(1, 6), random.nextInt(1, 6), random.nextInt(1, 4));
            Parameters parameters = TinyModel.stored(values(random, random.nextInt(400)));
            float[] values = values(random, shape.size());
            for (int i = 0; i < 4; i++) {
                String line = line(random);
                try {
                    Layer layer = LayerTypes.read(LayerLine.parse(line), shape, parameters);
                    values = layer.apply(values);
                    shape = layer.output();
                    assertThat(values).as("seed %s: %s", seed, line).hasSize(shape.size());
                    computed++;
                } catch (ModelFormatException e) {
                    refused++;
                }
            }
        }
        assertThat(computed).isGreaterThan(NETWORKS);
        assertThat(refused).isGreaterThan(NETWORKS);
    }

    @Test
    void withResidualBlocksAreRefusedOrGiveAsManyValues() throws IOException {
        int computed = 0;
        int refused = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Shape shape = new Shape(random.nextInt(1, 4), random.nextInt(1, 4), 2);
            List<String> lines = blocks(random);
            int parameters = random.nextBoolean() ? 0 : random.nextInt(300);
            NetworkBuilder builder = new NetworkBuilder(
                    shape, lines.size(), TinyModel.stored(values(random, parameters)), Budget.ofThisJvm());
            try {
                for (String line : lines) {
                    builder.add(LayerLine.parse(line));
                }
                float[] values = values(random, shape.size());
                for (Layer layer : builder.build(2)) {
                    values = layer.apply(values);
                }
                assertThat(values).as("seed %s: %s", seed, lines).hasSize(2);
                computed++;
            } catch (ModelFormatException e) {
                refused++;
            }
        }
        assertThat(computed).isGreaterThan(NETWORKS / 100);
        assertThat(refused).isGreaterThan(NETWORKS / 10);
    }

    /** Lines of which some are blocks, mostly of layers that keep the shape; their parameters are seldom all there. */
    private static List<String> blocks(SplittableRandom random) {
        List<String> lines = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            lines.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> "residual layers=" + random.nextInt(4);
                        case 2 -> "max_pooling2d pool_size=2x3 strides=1x1 padding=same";
                        case 3 -> "activation activation=elu";
                        case 4 -> "global_max_pooling2d";
                        default -> line(random);
                    });
        }
        lines.add("global_average_pooling2d");
        lines.add("activation activation=softmax");
        return lines;
    }

    private static float[] values(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble();
        }
        return values;
    }

    private static String line(SplittableRandom random) {
        StringBuilder line = new StringBuilder();
        for (char c : LINES.get(random.nextInt(LINES.size())).toCharArray()) {
            switch (c) {
                case '#' -> line.append(random.nextInt(1, 5)).append('x').append(random.nextInt(1, 5));
                case '?' -> line.append(random.nextBoolean());
                case '%' -> line.append(random.nextBoolean() ? "same" : "valid");
                default -> line.append(c);
            }
        }
        return random.nextInt(4) > 0 ? line.toString() : broken(line.toString(), random);
    }

    private static String broken(String line, SplittableRandom random) {
        String[] words = line.split(" ");
        int word = random.nextInt(words.length);
        int equals = words[word].indexOf('=');
        words[word] = words[word].substring(0, equals + 1) + VALUES.get(random.nextInt(VALUES.size()));
        return String.join(" ", words);
    }
}
