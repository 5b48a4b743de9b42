package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whole networks: blocks, preprocessing, what they may take. */
class NetworkBuilderTest {
    private static final Budget LARGE = new Budget(new MemoryBudget(1 << 20), 1 << 20);
    private static final TrainedLayer SOFTMAX = new TrainedLayer.Activated("softmax", Activation.SOFTMAX);
    private static final TrainedLayer RELU = new TrainedLayer.Activated("relu", Activation.RELU);
    private static final TrainedLayer ELU = new TrainedLayer.Activated("elu", Activation.ELU);

    @Test
    void aBlockAddsItsInputToWhatItsLayersGive() throws IOException {
        // 1 and -4 become 2 and -4; then 1 and -4 again
        assertThat(logits(List.of(new TrainedLayer.Residual("block", List.of(RELU))), 1, -4))
                .isCloseTo(2 - -4, within(1e-4));
        assertThat(logits(
                        List.of(new TrainedLayer.Residual(
                                "outer", List.of(RELU, new TrainedLayer.Residual("inner", List.of(ELU))))),
                        1,
                        -4))
                .isCloseTo(3 - -4, within(1e-4));
        assertThat(logits(
                        List.of(new TrainedLayer.Residual("block", List.of(new TrainedLayer.Dropout("dropout", 0.5)))),
                        1,
                        -4))
                .isCloseTo(2 - -8, within(1e-4));
    }

    @Test
    void pixelsAreScaledAndMovedAsTheModelSays() throws IOException {
        Network network = Network.of(network(List.of(), new Preprocessing(2 / 255.0, -1)), LARGE);

        float[] probabilities = network.apply(new float[] {1, 0.25f});

        // 1 and -0.5
        assertThat(Math.log(probabilities[0] / probabilities[1])).isCloseTo(1.5, within(1e-6));
    }

    @Test
    void randomNetworksGiveProbabilities() throws IOException {
        for (TrainedNetwork trained : RandomNetworks.of(500).toList()) {
            SplittableRandom random = new SplittableRandom(1);
            float[] pixels = new float[trained.input().size()];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) random.nextDouble();
            }
            float[] before = pixels.clone();

            float[] probabilities = Network.of(trained, Budget.ofThisJvm()).apply(pixels);

            double sum = 0;
            for (float probability : probabilities) {
                sum += probability;
            }
            assertThat(probabilities)
                    .as(trained.name())
                    .hasSize(trained.classes().size());
            assertThat(sum).as(trained.name()).isCloseTo(1, within(1e-5));
            assertThat(pixels).isEqualTo(before);
        }
    }

    @Test
    void refusesANetworkThatGivesNoProbabilities() {
        List<TrainedLayer> added =
                List.of(new TrainedLayer.Residual("block", List.of(SOFTMAX)), new TrainedLayer.Dropout("dropout", 0.1));

        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> NetworkBuilder.build(network(List.of(), added, Preprocessing.UNIT), LARGE))
                .withMessage("expected the last layer to give probabilities, by activation softmax, found residual"
                        + " block");
    }

    @Test
    void refusesWhatTakesMoreThanThereIs() {
        TrainedLayer pooling = new TrainedLayer.MaxPooling2D("pool", Size.square(1000), Size.square(1), Padding.SAME);
        TrainedNetwork network = network(List.of(pooling), Preprocessing.UNIT);

        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> NetworkBuilder.build(network, LARGE))
                .withMessage("layer pool: expected at most 1048576 operations for classifying an image, found 2000000");
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> NetworkBuilder.build(network, new Budget(new MemoryBudget(15), 1 << 30)))
                .withMessage(
                        "expected classifying an image, up to layer pool, to take at most 15 bytes, three quarters of this JVM's"
                                + " memory (raise it with -Xmx), found 16");
    }

    /** The difference of what layers make of a pixel's two channels, from the softmax of both. */
    private static double logits(List<TrainedLayer> layers, double first, double second) throws IOException {
        Network network = Network.of(network(layers, new Preprocessing(8 / 255.0, -4)), LARGE);
        float[] probabilities = network.apply(new float[] {(float) ((first + 4) / 8), (float) ((second + 4) / 8)});
        return Math.log(probabilities[0]) - Math.log(probabilities[1]);
    }

    private static TrainedNetwork network(List<TrainedLayer> layers, Preprocessing preprocessing) {
        return network(layers, List.of(SOFTMAX), preprocessing);
    }

    /** Takes a pixel of two channels, which are the classes. */
    private static TrainedNetwork network(
            List<TrainedLayer> layers, List<TrainedLayer> last, Preprocessing preprocessing) {
        List<TrainedLayer> all = new ArrayList<>(layers);
        all.add(new TrainedLayer.Flatten("flatten"));
        all.addAll(last);
        return new TrainedNetwork(
                "test",
                Shape.image(1, 1, 2),
                preprocessing,
                Optional.empty(),
                List.of("first", "second"),
                all,
                List.of(),
                new Origin("test", Optional.empty(), Optional.empty()));
    }
}
