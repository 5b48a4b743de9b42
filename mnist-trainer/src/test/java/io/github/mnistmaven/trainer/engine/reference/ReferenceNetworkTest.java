package io.github.mnistmaven.trainer.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Layers;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.TestNetworks;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceNetworkTest {
    private static final double STEP = 1e-6;
    private static final Size ONE = Size.square(1);
    private static final Size TWO = Size.square(2);

    static List<TestNetwork> networks() {
        return TestNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreDifferencesOfTheObjective(TestNetwork network) {
        TrainingPlan plan = network.plan(new Optimizer.Sgd(1, 0, false));
        ReferenceNetwork reference = new ReferenceNetwork(plan);
        Batch batch = RandomBatch.of(plan, 5, 1);
        double[] parameters = ReferenceTraining.doubles(TestNetwork.randomParameters(plan, 3));

        double[] gradient = reference.evaluate(parameters, batch).gradient();

        for (int i : trained(plan)) {
            double value = parameters[i];
            parameters[i] = value + STEP;
            double above = reference.evaluate(parameters, batch).objective();
            parameters[i] = value - STEP;
            double below = reference.evaluate(parameters, batch).objective();
            parameters[i] = value;
            assertThat(gradient[i]).as("parameter %d", i).isCloseTo((above - below) / (2 * STEP), within(1e-7));
        }
    }

    /** The indices of parameters that are trained; of a large network, enough of them. */
    private static int[] trained(TrainingPlan plan) {
        int[] all = ParameterLayout.of(plan).parts().stream()
                .filter(ParameterPart::isTrained)
                .flatMapToInt(part -> IntStream.range(part.offset(), part.end()))
                .toArray();
        int step = 1 + all.length / 200;
        return IntStream.range(0, (all.length + step - 1) / step)
                .map(i -> all[i * step])
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void networksTellImagesApart(TestNetwork network) {
        TrainingPlan plan = network.plan(new Optimizer.Sgd(1, 0, false));
        double[] parameters = ReferenceTraining.doubles(TestNetwork.randomParameters(plan, 3));

        double[] probabilities = new ReferenceNetwork(plan)
                .probabilities(parameters, RandomBatch.of(plan, 2, 2).images(), 2);

        assertThat(Math.abs(probabilities[0] - probabilities[3]))
                .as("a network that sees nothing tests nothing")
                .isGreaterThan(1e-3);
    }

    @Test
    void paddingIsNotAveraged() {
        // windows of two by two over three by three pixels: padded to the right and below
        assertThat(outputs(
                        Shape.image(3, 3, 1),
                        new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9},
                        new double[0],
                        new Layer.AveragePooling2D(TWO, TWO, Padding.SAME),
                        new Layer.Flatten()))
                .containsExactly(new double[] {3, 4.5, 7.5, 9}, within(1e-12));
    }

    @Test
    void aDepthwiseConvolutionKeepsChannelsApart() {
        // two channels 1 and 10; biases 0.1 to 0.4; kernels [channel][multiple] 2, 3, 5, 7
        assertThat(outputs(
                        Shape.image(1, 1, 2),
                        new float[] {1, 10},
                        new double[] {0.1, 0.2, 0.3, 0.4, 2, 3, 5, 7},
                        new Layer.DepthwiseConv2D(ONE, ONE, Padding.VALID, 2, Activation.LINEAR),
                        new Layer.Flatten()))
                .containsExactly(new double[] {2.1, 3.2, 50.3, 70.4}, within(1e-12));
    }

    @Test
    void aSeparableConvolutionMixesThemAfterwards() {
        // depthwise kernels [multiple][channel] 2, 3, 5, 7 make 2, 5, 30, 70 of them
        assertThat(outputs(
                        Shape.image(1, 1, 2),
                        new float[] {1, 10},
                        new double[] {0.5, 0.25, 2, 3, 5, 7, 1, 1, 1, 1, 4, 3, 2, 1},
                        new Layer.SeparableConv2D(2, ONE, ONE, Padding.VALID, 2, Activation.LINEAR),
                        new Layer.Flatten()))
                .containsExactly(new double[] {107.5, 8 + 15 + 60 + 70 + 0.25}, within(1e-12));
    }

    @Test
    void batchNormalizationUsesTheBatchAndMovesItsStatistics() {
        TrainingPlan plan = new PlanBuilder(Shape.image(1, 1, 2), 2)
                .layer(new Layer.BatchNormalization(0.9, 0))
                .layer(new Layer.Flatten())
                .layer(new Layer.Activated(Activation.SOFTMAX))
                .build();
        // means 2 and 20, biased variances 1 and 100
        Batch batch = new Batch(1, new int[] {0, 1}, new float[] {1, 10, 3, 30}, new int[] {0, 1});

        ReferenceNetwork.Result result =
                new ReferenceNetwork(plan).evaluate(new double[] {2, 1, 0, 3, 0, 0, 1, 1}, batch);

        // normalised -1 and -1, then 1 and 1: logits -2, 2 and 2, 4
        assertThat(result.loss()).isCloseTo(Math.log(1 + Math.exp(4)) + Math.log(1 + Math.exp(-2)), within(1e-12));
        assertThat(result.moved()).containsExactly(new double[] {2, 1, 0, 3, 0.2, 2, 1, 10.9}, within(1e-12));
    }

    @Test
    void aDilatedKernelSkipsPixelsAndPaddingMakesUpForItsReach() {
        // weights 1, 10 and 100, a pixel between neighbours; the padding of same is two pixels to each side
        Layer.Conv2D layer = new Layer.Conv2D(1, new Size(1, 3), ONE, Padding.SAME, Activation.LINEAR);
        assertThat(outputs(
                        Shape.image(1, 5, 1),
                        new float[] {1, 2, 3, 4, 5},
                        new double[] {0, 1, 10, 100},
                        Layers.dilated(layer, 1, 2),
                        new Layer.Flatten()))
                .containsExactly(new double[] {310, 420, 531, 42, 53}, within(1e-12));
    }

    @Test
    void aResidualBlockAddsItsInput() {
        // biases 0.5 and 0.25, kernel [filter][channel] 2, 3, 5, 7
        assertThat(outputs(
                        Shape.image(1, 1, 2),
                        new float[] {1, 10},
                        new double[] {0.5, 0.25, 2, 3, 5, 7},
                        new Layer.Residual(List.of(new Layer.Conv2D(2, ONE, ONE, Padding.VALID, Activation.LINEAR))),
                        new Layer.Flatten()))
                .containsExactly(new double[] {1 + 32.5, 10 + 75.25}, within(1e-12));
    }

    @Test
    void theGlobalMaximumIsThatOfEachChannel() {
        assertThat(outputs(
                        Shape.image(1, 3, 2),
                        new float[] {1, -5, 7, -3, 2, -9},
                        new double[0],
                        new Layer.GlobalMaxPooling2D()))
                .containsExactly(7, -3);
    }

    @Test
    void activationsAreThoseOfKeras() {
        assertThat(activated(Activation.LEAKY_RELU)).containsExactly(new double[] {-0.2, 1}, within(1e-12));
        assertThat(activated(Activation.ELU)).containsExactly(new double[] {-0.632120558828558, 1}, within(1e-12));
        assertThat(activated(Activation.GELU))
                .containsExactly(new double[] {-0.158655253931457, 0.841344746068543}, within(1e-12));
        assertThat(activated(Activation.SIGMOID))
                .containsExactly(new double[] {0.268941421369995, 0.731058578630005}, within(1e-12));
    }

    @Test
    void smoothingAndPenaltiesAreInTheObjectiveButNotInTheLoss() {
        TrainingPlan plan = new PlanBuilder(Shape.image(1, 1, 1), 2)
                .regularization(new Regularization(Optional.empty(), Optional.empty(), 0.01, 0.1, 0, List.of(), 0.2))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(2, Activation.SOFTMAX))
                .build();
        Batch batch = new Batch(1, new int[] {0}, new float[] {0}, new int[] {0});

        // an image of zeros leaves the biases: equal probabilities, biases not penalised
        ReferenceNetwork.Result result = new ReferenceNetwork(plan).evaluate(new double[] {3, -2, 5, 5}, batch);

        assertThat(result.loss()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(result.objective()).isCloseTo(Math.log(2) + 0.01 * 5 + 0.1 * 13, within(1e-12));
        assertThat(result.gradient())
                .containsExactly(new double[] {0.01 + 0.6, -0.01 - 0.4, 0.5 - 0.9, 0.5 - 0.1}, within(1e-12));
    }

    private static double[] activated(Activation activation) {
        return outputs(
                Shape.image(1, 1, 2),
                new float[] {-1, 1},
                new double[0],
                new Layer.Flatten(),
                new Layer.Activated(activation));
    }

    /** What leaves a network that ends without a softmax. */
    private static double[] outputs(Shape shape, float[] image, double[] parameters, Layer... layers) {
        PlanBuilder plan = new PlanBuilder(shape, 4);
        for (Layer layer : layers) {
            plan.layer(layer);
        }
        return new ReferenceNetwork(plan.build()).probabilities(parameters, image, 1);
    }
}
