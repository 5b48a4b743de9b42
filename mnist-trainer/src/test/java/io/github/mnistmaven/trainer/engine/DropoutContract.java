package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * What Keras means by the rate of a dropout, seen from outside and without the class that draws the masks. Of a dense
 * layer behind it, the gradient of a kernel's value is that of its unit's bias times what enters, so the two tell what
 * dropout made of an image of ones.
 */
public abstract class DropoutContract {
    // a power of two: a step of plain gradient descent shows the gradient nearly unrounded
    private static final Optimizer PROBE = new Optimizer.Sgd(1024, 0, false);
    private static final int CHANNELS = 40;
    private static final int PIXELS = 12;
    private static final double RATE = 0.2;

    private final EngineFactory engine;

    protected DropoutContract(EngineFactory engine) {
        this.engine = engine;
    }

    @Test
    void dropoutSetsItsShareToZeroAndScalesTheRestByOneOverTheOthers() throws Exception {
        double[][] entered = entered(new Layer.Dropout(RATE));

        assertDropsItsShareAndScalesTheRest(
                Arrays.stream(entered).flatMapToDouble(Arrays::stream).toArray());
        assertThat(Arrays.stream(entered).filter(DropoutContract::isOneValue).count())
                .as("channels whose pixels are all dropped or all kept")
                .isLessThan(CHANNELS / 4);
    }

    @Test
    void spatialDropoutDoesSoWithWholeChannels() throws Exception {
        double[][] entered = entered(new Layer.SpatialDropout2D(RATE));

        assertThat(Arrays.stream(entered)).allMatch(DropoutContract::isOneValue);
        assertDropsItsShareAndScalesTheRest(
                Arrays.stream(entered).mapToDouble(channel -> channel[0]).toArray());
    }

    @Test
    void neitherDisturbsACleanPass() throws Exception {
        float[] undisturbed = probabilities(new Layer.Dropout(0));

        assertThat(probabilities(new Layer.Dropout(0.5))).isEqualTo(undisturbed);
        assertThat(probabilities(new Layer.SpatialDropout2D(0.5))).isEqualTo(undisturbed);
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

    /** What enters the dense layer for an image of ones: a row per channel. */
    private double[][] entered(Layer dropout) throws Exception {
        TrainingPlan plan = plan(dropout);
        float[] before = new float[(int) plan.parameters()];
        ParameterPart kernel =
                ParameterLayout.of(plan).find(2, TensorKind.KERNEL).orElseThrow();
        ParameterPart bias = ParameterLayout.of(plan).find(2, TensorKind.BIAS).orElseThrow();
        try (Engine created = engine.create(plan)) {
            created.setParameters(before);
            created.train(new Batch(1, new int[] {5}, ones(), new int[] {1}));
            float[] after = created.parameters();
            double[][] entered = new double[CHANNELS][PIXELS];
            for (int i = 0; i < CHANNELS * PIXELS; i++) {
                // the first unit's values come first, by channel
                entered[i / PIXELS][i % PIXELS] = after[kernel.offset() + i] / (double) after[bias.offset()];
            }
            return entered;
        }
    }

    private float[] probabilities(Layer dropout) throws Exception {
        TrainingPlan plan = plan(dropout);
        try (Engine created = engine.create(plan)) {
            created.setParameters(TestNetwork.randomParameters(plan, 3));
            return created.predict(ones(), 1).probabilities().values();
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
