package io.github.mnistmaven.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxTest {
    private static final float LN2 = (float) Math.log(2);
    private static final float LN3 = (float) Math.log(3);
    private static final float LN5 = (float) Math.log(5);

    @Test
    void probabilitiesAreProportionalToPowers() {
        Softmax answers = Softmax.of(new float[] {0, LN2, LN5, LN3, 0, 0}, 3);

        assertThat(answers.probabilities().values())
                .containsExactly(new float[] {0.125f, 0.25f, 0.625f, 0.6f, 0.2f, 0.2f}, within(1e-7f));
        assertThat(answers.logarithms()[4]).isCloseTo(Math.log(0.2), within(1e-7));
    }

    @Test
    void logitsOfAnySizeDoNotOverflow() {
        float[] logits = {3e38f, 3e38f, -3e38f, -3e38f, -3e38f, -3e38f};

        Softmax answers = Softmax.of(logits, 3);

        assertThat(answers.probabilities().values()).containsExactly(0.5f, 0.5f, 0, 1 / 3f, 1 / 3f, 1 / 3f);
        assertThat(answers.crossEntropy(0, 2)).isCloseTo(6e38, within(1e32));
    }

    @Test
    void aCertainAnswerCostsNothingAndOneThatIsTakenForImpossibleWhatItsLogitLacks() {
        Softmax answers = Softmax.of(new float[] {200, 0}, 2);

        assertThat(answers.probabilities().values()).containsExactly(1, 0);
        assertThat(answers.crossEntropy(0, 0)).isEqualTo(0.0);
        assertThat(answers.crossEntropy(0, 1)).isEqualTo(200);
    }

    @Test
    void whatIsNoNumberStaysNoneAndSpoilsNoOtherImage() {
        float[] notANumber = {0, Float.NaN, 0, LN3, 0, 0};
        float[] infinite = {0, Float.POSITIVE_INFINITY, 0, LN3, 0, 0};
        float[] expected = {Float.NaN, Float.NaN, Float.NaN, 0.6f, 0.2f, 0.2f};

        assertThat(Softmax.of(notANumber, 3).probabilities().values()).containsExactly(expected);
        assertThat(Softmax.of(infinite, 3).probabilities().values()).containsExactly(expected);
        assertThat(Softmax.of(infinite, 3).crossEntropy(0, 1)).isNaN();
    }
}
