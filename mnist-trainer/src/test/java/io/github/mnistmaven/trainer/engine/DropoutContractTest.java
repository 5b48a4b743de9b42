package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.dl4j.Dl4jEngine;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Keras means by the rate of a dropout, seen from outside and without the class that draws the masks. Of a dense layer
 * behind it, the gradient of a kernel's value is that of its unit's bias times what enters, so the two tell what dropout
 * made of an image of ones.
 */
class DropoutContractTest {
    // a power of two: a step of plain gradient descent shows the gradient nearly unrounded
    private static final Optimizer PROBE = new Optimizer.Sgd(1024, 0, false);
    private static final int CHANNELS = 40;
    private static final int PIXELS = 12;
    private static final double RATE = 0.2;

    static Stream<Arguments> engines() {
        return Stream.of(
                Arguments.of(Named.<EngineFactory>of("dl4j", Dl4jEngine::create)),
                Arguments.of(Named.<EngineFactory>of("onednn", OneDnnEngine::create)));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void dropoutSetsItsShareToZeroAndScalesTheRestByOneOverTheOthers(EngineFactory engine) throws Exception {
        double[][] entered = entered(engine, new Layer.Dropout(RATE));

        assertDropsItsShareAndScalesTheRest(
                Arrays.stream(entered).flatMapToDouble(Arrays::stream).toArray());
        assertThat(Arrays.stream(entered)
                        .filter(DropoutContractTest::isOneValue)
                        .count())
                .as("channels whose pixels are all dropped or all kept")
                .isLessThan(CHANNELS / 4);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void spatialDropoutDoesSoWithWholeChannels(EngineFactory engine) throws Exception {
        double[][] entered = entered(engine, new Layer.SpatialDropout2D(RATE));

        assertThat(Arrays.stream(entered)).allMatch(DropoutContractTest::isOneValue);
        assertDropsItsShareAndScalesTheRest(
                Arrays.stream(entered).mapToDouble(channel -> channel[0]).toArray());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void neitherDisturbsACleanPass(EngineFactory engine) throws Exception {
        float[] undisturbed = probabilities(engine, new Layer.Dropout(0));

        assertThat(probabilities(engine, new Layer.Dropout(0.5))).isEqualTo(undisturbed);
        assertThat(probabilities(engine, new Layer.SpatialDropout2D(0.5))).isEqualTo(undisturbed);
    }

    private static void assertDropsItsShareAndScalesTheRest(double[] values) {
        assertThat(Arrays.stream(values)).allMatch(value -> value == 0 || Math.abs(value - 1 / (1 - RATE)) < 1e-3);
        double dropped = Arrays.stream(values).filter(value -> value == 0).count();
        // four standard deviations of a binomial distribution
        assertThat(dropped / values.length).isCloseTo(RATE, within(4 * Math.sqrt(RATE * (1 - RATE) / values.length)));
    }

    private static boolean isOneValue(double[] channel) {
        return Arrays.stream(channel).allMatch(value -> Math.abs(value - channel[0]) < 1e-3);
    }

    /** What enters the dense layer for an image of ones: a row a channel. */
    private static double[][] entered(EngineFactory factory, Layer dropout) throws Exception {
        TrainingPlan plan = plan(dropout);
        float[] before = new float[(int) plan.parameters()];
        ParameterPart kernel =
                ParameterLayout.of(plan).find(2, TensorKind.KERNEL).orElseThrow();
        ParameterPart bias = ParameterLayout.of(plan).find(2, TensorKind.BIAS).orElseThrow();
        try (Engine engine = factory.create(plan)) {
            engine.setParameters(before);
            engine.train(new Batch(1, new int[] {5}, ones(), new byte[] {1}));
            float[] after = engine.parameters();
            double[][] entered = new double[CHANNELS][PIXELS];
            for (int i = 0; i < CHANNELS * PIXELS; i++) {
                // the first unit's values come first, by channel
                entered[i / PIXELS][i % PIXELS] = after[kernel.offset() + i] / (double) after[bias.offset()];
            }
            return entered;
        }
    }

    private static float[] probabilities(EngineFactory factory, Layer dropout) throws Exception {
        TrainingPlan plan = plan(dropout);
        try (Engine engine = factory.create(plan)) {
            engine.setParameters(TestNetwork.randomParameters(plan, 3));
            return engine.predict(ones(), 1);
        }
    }

    private static float[] ones() {
        float[] ones = new float[CHANNELS * PIXELS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static TrainingPlan plan(Layer dropout) {
        return new PlanBuilder(Shape.image(3, 4, CHANNELS), 2)
                .optimizer(PROBE)
                .layer(dropout)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(2, Activation.SOFTMAX))
                .build();
    }
}
