package io.github.mnistmaven.trainer.engine.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.experiment.model.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {
    private static final float[] BY_IMAGE = {1, 2, 3, 4, 5, 6};
    private static final float[] BY_CLASS = {1, 4, 2, 5, 3, 6};
    private static final Probabilities PROBABILITIES =
            new Probabilities(3, new float[] {0.125f, 0.25f, 0.625f, 0.6f, 0.2f, 0.2f});
    private static final List<Target> LABELS = List.of(Target.of(2), Target.of(0));

    @Test
    void rowsAreImageByImageWhateverTheOrderOfLogits() {
        assertThat(of(false, 0).rows(BY_IMAGE)).containsExactly(BY_IMAGE);
        assertThat(of(true, 0).rows(BY_CLASS)).containsExactly(BY_IMAGE);
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
    void whatIsNoNumberStaysNoneAndSpoilsNoOtherImage() {
        float[] rows = {Float.NaN, Float.NaN, Float.NaN, 0.6f, 0.2f, 0.2f};

        assertThat(of(false, 0).gradient(new Probabilities(3, rows), LABELS))
                .startsWith(Float.NaN, Float.NaN, Float.NaN)
                .endsWith(0.1f, 0.1f);
    }

    @Test
    void classesMayBeMoreThanAByteCounts() {
        SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy(1, 1000, false, 0);

        assertThat(loss.gradient(new Probabilities(1000, new float[1000]), List.of(Target.of(700)))[700])
                .isEqualTo(-1);
    }

    private static SoftmaxCrossEntropy of(boolean byClass, double labelSmoothing) {
        return new SoftmaxCrossEntropy(2, 3, byClass, labelSmoothing);
    }
}
