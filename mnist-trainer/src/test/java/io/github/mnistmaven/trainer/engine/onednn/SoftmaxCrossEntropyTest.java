package io.github.mnistmaven.trainer.engine.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {
    private static final float LN2 = (float) Math.log(2);
    private static final float LN3 = (float) Math.log(3);
    private static final float LN5 = (float) Math.log(5);

    // the odds of the classes are 1 : 2 : 5 and 3 : 1 : 1
    private static final float[] BY_IMAGE = {0, LN2, LN5, LN3, 0, 0};
    private static final float[] BY_CLASS = {0, LN3, LN2, 0, LN5, 0};
    private static final float[] PROBABILITIES = {0.125f, 0.25f, 0.625f, 0.6f, 0.2f, 0.2f};
    private static final byte[] LABELS = {2, 0};

    @Test
    void probabilitiesAreProportionalToPowers() {
        assertThat(of(false, 0).probabilities(BY_IMAGE)).containsExactly(PROBABILITIES, within(1e-7f));
    }

    @Test
    void probabilitiesAreImageByImageWhateverTheOrderOfLogits() {
        assertThat(of(true, 0).probabilities(BY_CLASS)).containsExactly(PROBABILITIES, within(1e-7f));
    }

    @Test
    void theGradientOfTheMeanIsWhatIsTooMuchOverTheNumberOfImages() {
        assertThat(of(false, 0).gradient(PROBABILITIES, LABELS))
                .containsExactly(new float[] {0.0625f, 0.125f, -0.1875f, -0.2f, 0.1f, 0.1f}, within(1e-7f));
    }

    @Test
    void theGradientHasTheOrderOfTheLogits() {
        assertThat(of(true, 0).gradient(PROBABILITIES, LABELS))
                .containsExactly(new float[] {0.0625f, -0.2f, 0.125f, 0.1f, -0.1875f, 0.1f}, within(1e-7f));
    }

    /** Of 0.3, each of three classes is wanted with 0.1, and the true one with 0.7 more. */
    @Test
    void smoothedLabelsWantSomethingOfEveryClass() {
        assertThat(of(false, 0.3).gradient(PROBABILITIES, LABELS))
                .containsExactly(new float[] {0.0125f, 0.075f, -0.0875f, -0.1f, 0.05f, 0.05f}, within(1e-7f));
    }

    @Test
    void logitsOfAnySizeDoNotOverflow() {
        float[] logits = {3e38f, 3e38f, -3e38f, -3e38f, -3e38f, -3e38f};

        assertThat(of(false, 0).probabilities(logits)).containsExactly(0.5f, 0.5f, 0, 1 / 3f, 1 / 3f, 1 / 3f);
    }

    @Test
    void whatIsNoNumberStaysNoneAndSpoilsNoOtherImage() {
        float[] notANumber = {0, Float.NaN, 0, LN3, 0, 0};
        float[] infinite = {0, Float.POSITIVE_INFINITY, 0, LN3, 0, 0};
        float[] expected = {Float.NaN, Float.NaN, Float.NaN, 0.6f, 0.2f, 0.2f};

        assertThat(of(false, 0).probabilities(notANumber)).containsExactly(expected);
        assertThat(of(false, 0).probabilities(infinite)).containsExactly(expected);
        assertThat(of(false, 0).gradient(expected, LABELS))
                .startsWith(Float.NaN, Float.NaN, Float.NaN)
                .endsWith(0.1f, 0.1f);
    }

    @Test
    void labelsAbove127AreNoNegativeNumbers() {
        SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy(1, 256, false, 0);

        assertThat(loss.gradient(new float[256], new byte[] {(byte) 200})[200]).isEqualTo(-1);
    }

    private static SoftmaxCrossEntropy of(boolean byClass, double labelSmoothing) {
        return new SoftmaxCrossEntropy(2, 3, byClass, labelSmoothing);
    }
}
