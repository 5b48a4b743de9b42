package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NadamWeightsTest {

    @Test
    void theFirstStepsAreThoseOfTheFormula() {
        // momentums 0.9 * (1 - 0.5 * 0.96^t): 0.468, 0.48528, 0.5018688
        assertWeights(NadamWeights.of(0.9, 1), 0.48528 / (1 - 0.468 * 0.48528), 1);
        assertWeights(
                NadamWeights.of(0.9, 2),
                0.5018688 / (1 - 0.468 * 0.48528 * 0.5018688),
                (1 - 0.48528) / (1 - 0.468 * 0.48528));
    }

    @Test
    void theWarmUpEndsInTheWeightsOfAConstantMomentum() {
        assertWeights(NadamWeights.of(0.9, 100_000), 0.9, 1 - 0.9);
        assertWeights(NadamWeights.of(0.9, 5_000_000_000L), 0.9, 1 - 0.9);
    }

    @Test
    void withoutAMeanOnlyTheGradientCounts() {
        assertWeights(NadamWeights.of(0, 7), 0, 1);
    }

    private static void assertWeights(NadamWeights actual, double mean, double gradient) {
        assertThat(actual.mean()).isCloseTo(mean, within(1e-12));
        assertThat(actual.gradient()).isCloseTo(gradient, within(1e-12));
    }
}
