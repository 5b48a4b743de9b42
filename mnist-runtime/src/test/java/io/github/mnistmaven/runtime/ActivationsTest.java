package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.model.network.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationsTest {

    @Test
    void activationsFollowTheirFormulas() {
        float[] values = {-1, 0, 2};

        assertThat(applied(Activation.LINEAR, values)).containsExactly(-1, 0, 2);
        assertThat(applied(Activation.RELU, values)).containsExactly(0, 0, 2);
        assertThat(applied(Activation.LEAKY_RELU, values)).containsExactly(-0.2f, 0, 2);
        assertThat(applied(Activation.ELU, values)).containsExactly(new float[] {-0.63212056f, 0, 2}, within(1e-7f));
        assertThat(applied(Activation.GELU, values))
                .containsExactly(new float[] {-0.15865525f, 0, 1.95449974f}, within(1e-7f));
        assertThat(applied(Activation.SIGMOID, values))
                .containsExactly(new float[] {0.26894142f, 0.5f, 0.88079708f}, within(1e-7f));
        assertThat(applied(Activation.TANH, values))
                .containsExactly(new float[] {-0.76159416f, 0, 0.96402758f}, within(1e-7f));
        assertThat(applied(Activation.SOFTMAX, values))
                .containsExactly(new float[] {0.04201007f, 0.1141952f, 0.84379473f}, within(1e-7f));
    }

    // the values are those of Keras 3.15
    @Test
    void hardAndSmoothReLUsAreThoseOfKeras() {
        float[] values = {-6, -2, 0, 1, 2.9f, 7};

        assertThat(applied(Activation.SILU, values))
                .containsExactly(
                        new float[] {-0.01483574f, -0.23840584f, 0, 0.73105858f, 2.74875467f, 6.99362264f},
                        within(1e-6f));
        assertThat(applied(Activation.HARD_SILU, values))
                .containsExactly(new float[] {0, -0.33333333f, 0, 0.66666667f, 2.85166667f, 7}, within(1e-6f));
        assertThat(applied(Activation.HARD_SIGMOID, values))
                .containsExactly(new float[] {0, 0.16666667f, 0.5f, 0.66666667f, 0.98333333f, 1}, within(1e-6f));
        assertThat(applied(Activation.RELU6, values)).containsExactly(0, 0, 0, 1, 2.9f, 6);
        assertThat(applied(Activation.SELU, values))
                .containsExactly(
                        new float[] {-1.75374145f, -1.52016647f, 0, 1.05070099f, 3.04703286f, 7.35490691f},
                        within(1e-6f));
    }

    @Test
    void softmaxBearsLargeSums() {
        assertThat(applied(Activation.SOFTMAX, new float[] {1000, 1000})).containsExactly(0.5f, 0.5f);
    }

    @Test
    void activationsBearLargeSums() {
        float[] values = {-1e30f, 1e30f};

        assertThat(applied(Activation.ELU, values)).containsExactly(-1, 1e30f);
        assertThat(applied(Activation.GELU, values)).containsExactly(-0f, 1e30f);
        assertThat(applied(Activation.SILU, values)).containsExactly(-0f, 1e30f);
        assertThat(applied(Activation.HARD_SILU, values)).containsExactly(-0f, 1e30f);
    }

    // Abramowitz and Stegun, Handbook of Mathematical Functions, tables 26.1 and 26.2
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.691462461274013",
        "1, 0.841344746068543",
        "1.96, 0.975002104851780",
        "3, 0.998650101968370",
        "-1, 0.158655253931457",
        "-2, 0.0227501319481792",
        "-5, 2.8665157187919e-7",
    })
    void theNormalDistributionIsThatOfTables(double x, double probability) {
        assertThat(NormalDistribution.cumulative(x)).isCloseTo(probability, within(1e-14));
    }

    @Test
    void theNormalDistributionIsItsTaylorSeries() {
        for (double x = -6; x <= 6; x += 1 / 64.0) {
            assertThat(NormalDistribution.cumulative(x)).as("at %s", x).isCloseTo(series(x), within(1e-14));
        }
    }

    @Test
    void theNormalDistributionEndsAtZeroAndOne() {
        assertThat(NormalDistribution.cumulative(-8)).isBetween(0.0, 1e-15);
        assertThat(NormalDistribution.cumulative(-1e38)).isZero();
        assertThat(NormalDistribution.cumulative(1e38)).isEqualTo(1);
    }

    /** G. Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11 (4), 2004. */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int odd = 3; odd < 300; odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static float[] applied(Activation activation, float[] values) {
        float[] result = values.clone();
        Activations.apply(activation, result, result.length);
        return result;
    }
}
