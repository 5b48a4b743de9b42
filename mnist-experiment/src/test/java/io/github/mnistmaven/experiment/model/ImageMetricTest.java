package io.github.mnistmaven.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are those of Keras 3.15.1 on TensorFlow, in single precision. */
class ImageMetricTest {
    private static final int CLASSES = 5;

    /** A row per image; many of its probabilities are equal. */
    private static final float[] PROBABILITIES = {
        0.4f, 0.3f, 0.2f, 0.1f, 0, 0.2f, 0.2f, 0.2f, 0.2f, 0.2f, 0.4f, 0.15f, 0.15f, 0.15f, 0.15f, 0.05f, 0.3f, 0.1f,
        0.5f, 0.05f, 0.1f, 0.2f, 0.2f, 0.5f, 0, 0, 0, 0, 0, 1, 0.25f, 0.125f, 0.5f, 0.0625f, 0.0625f
    };

    /** {@code sparse_categorical_accuracy} of each label. */
    @ParameterizedTest
    @CsvSource({"0, 10000", "1, 10000", "2, 10000", "3, 00010", "4, 00010", "5, 00001", "6, 00100"})
    void anImageIsRightIfNoOtherClassIsAsProbableAndNoneBefore(int image, String right) {
        assertThat(ofEachLabel(ImageMetric.ACCURACY, image)).isEqualTo(right);
    }

    /** {@code sparse_categorical_crossentropy} of each label. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.91629082, 1.20397294, 1.60943806, 2.30258512, 16.11809540",
        "2, 0.91629076, 1.89712000, 1.89712000, 1.89712000, 1.89712000",
        "3, 2.99573231, 1.20397282, 2.30258512, 0.69314712, 2.99573231",
        "6, 1.38629436, 2.07944155, 0.69314718, 2.77258873, 2.77258873"
    })
    void theLossOfAnImageIsItsCrossEntropyWithNoProbabilityBelow1e7(
            int image, double first, double second, double third, double fourth, double fifth) {
        double[] expected = {first, second, third, fourth, fifth};

        for (int label = 0; label < CLASSES; label++) {
            assertThat(ImageMetric.LOSS.of(PROBABILITIES, image, CLASSES, label))
                    .isCloseTo(expected[label], within(3e-7));
        }
    }

    @Test
    void whatIsNotANumberHasNoLossThatIsOne() {
        assertThat(ImageMetric.LOSS.of(new float[] {Float.NaN, Float.NaN}, 0, 2, 1))
                .isNaN();
    }

    /** {@code sparse_top_k_categorical_accuracy} of each label, k = 3. */
    @ParameterizedTest
    @CsvSource({"0, 11100", "1, 11111", "2, 11111", "3, 01110", "4, 01110", "5, 11111", "6, 11100"})
    void anImageIsAmongTheFirstThreeIfFewerThanThreeClassesAreMoreProbable(int image, String right) {
        assertThat(ofEachLabel(ImageMetric.TOP_3_ACCURACY, image)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void ofTwoClassesEachIsAmongTheFirstThree(int label) {
        assertThat(ImageMetric.TOP_3_ACCURACY.of(new float[] {0.9f, 0.1f}, 0, 2, label))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void nothingIsAmongTheFirstWhereAProbabilityIsNotANumber(int label) {
        assertThat(ImageMetric.TOP_3_ACCURACY.of(new float[] {0.5f, Float.NaN, 0.3f, 0.2f}, 0, 4, label))
                .isZero();
    }

    private static String ofEachLabel(ImageMetric metric, int image) {
        StringBuilder values = new StringBuilder();
        IntStream.range(0, CLASSES)
                .forEach(label -> values.append((int) metric.of(PROBABILITIES, image, CLASSES, label)));
        return values.toString();
    }
}
