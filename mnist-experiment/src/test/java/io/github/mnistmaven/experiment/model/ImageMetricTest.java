package io.github.mnistmaven.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are those of Keras 3.15.1 on TensorFlow, in single precision. */
class ImageMetricTest {
    private static final int CLASSES = 5;
    private static final Objective PLAIN = new Objective(0, 0);

    /** A row per image; many of its probabilities are equal. */
    private static final Softmax ANSWERS = answers(
            CLASSES, 0.4f, 0.3f, 0.2f, 0.1f, 0, 0.2f, 0.2f, 0.2f, 0.2f, 0.2f, 0.4f, 0.15f, 0.15f, 0.15f, 0.15f, 0.05f,
            0.3f, 0.1f, 0.5f, 0.05f, 0.1f, 0.2f, 0.2f, 0.5f, 0, 0, 0, 0, 0, 1, 0.25f, 0.125f, 0.5f, 0.0625f, 0.0625f);

    /** {@code sparse_categorical_accuracy} of each label. */
    @ParameterizedTest
    @CsvSource({"0, 10000", "1, 10000", "2, 10000", "3, 00010", "4, 00010", "5, 00001", "6, 00100"})
    void anImageIsRightIfNoOtherClassIsAsProbableAndNoneBefore(int image, String right) {
        assertThat(ofEachLabel(ImageMetric.ACCURACY, image)).isEqualTo(right);
    }

    /** The loss that {@code evaluate} gives of each label, of a model whose last layer has a softmax. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1.0986123, 1.0986123, 1.0986123",
        "10, 0, -10, 0.00004541771, 10.0000458, 20.0000458",
        "0, -20, 40, 40, 60, 0",
        "100, 0, 0, 0, 100, 100",
        "4e9, 0, -1e9, 0, 4e9, 5e9",
        "1, 2, 3, 2.4076059, 1.4076059, 0.40760595"
    })
    void theLossOfAnImageIsTheCrossEntropyOfItsLogitsHoweverLarge(
            float a, float b, float c, double first, double second, double third) {
        Softmax answers = Softmax.of(new float[] {a, b, c}, 3);

        assertThat(value(ImageMetric.LOSS, answers, PLAIN, 0, 0)).isCloseTo(first, within(2e-7 * Math.max(1, first)));
        assertThat(value(ImageMetric.LOSS, answers, PLAIN, 0, 1)).isCloseTo(second, within(2e-7 * Math.max(1, second)));
        assertThat(value(ImageMetric.LOSS, answers, PLAIN, 0, 2)).isCloseTo(third, within(2e-7 * Math.max(1, third)));
    }

    /**
     * The loss that {@code evaluate} gives of each label, with {@code CategoricalCrossentropy(label_smoothing=0.2)}.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1.0986124, 1.0986124, 1.0986123",
        "10, 0, -10, 2.0000455, 10.0000458, 18.0000477",
        "0, -20, 40, 38.6666679, 54.6666679, 6.6666670",
        "4e9, 0, -1e9, 6e8, 3.8e9, 4.6e9",
        "1, 2, 3, 2.2076058, 1.4076060, 0.6076059"
    })
    void withSmoothedLabelsALossIsWhatKerasCallsSo(
            float a, float b, float c, double first, double second, double third) {
        Softmax answers = Softmax.of(new float[] {a, b, c}, 3);
        Objective objective = new Objective(0.2, 0.5);
        double[] expected = {first, second, third};

        for (int label = 0; label < 3; label++) {
            assertThat(value(ImageMetric.LOSS_WITH_PENALTIES, answers, objective, 0, label))
                    .isCloseTo(expected[label] + 0.5, within(2e-7 * Math.max(1, expected[label])));
            assertThat(value(ImageMetric.LOSS_WITH_PENALTIES, answers, PLAIN, 0, label))
                    .isEqualTo(value(ImageMetric.LOSS, answers, objective, 0, label));
        }
    }

    /** Labels smoothed by 0.2 want 0.82 of the true one of ten classes and 0.02 of each other. */
    @Test
    void noAnswerIsBetterThanThatWhichSmoothedLabelsWant() {
        float[] logits = new float[10];
        Arrays.fill(logits, (float) Math.log(0.02));
        Objective smoothed = new Objective(0.2, 0);
        double least = Double.POSITIVE_INFINITY;
        for (double wanted = 0.5; wanted < 1; wanted += 0.01) {
            logits[3] = (float) Math.log(wanted * 0.18 / (1 - wanted));
            least = Math.min(least, value(ImageMetric.LOSS_WITH_PENALTIES, Softmax.of(logits, 10), smoothed, 0, 3));
        }

        assertThat(least).isCloseTo(0.8669, within(0.00005));
    }

    @Test
    void whatIsNotANumberHasNoLossThatIsOne() {
        assertThat(value(ImageMetric.LOSS, Softmax.of(new float[] {0, Float.NaN}, 2), PLAIN, 0, 0))
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
        assertThat(value(ImageMetric.TOP_3_ACCURACY, answers(2, 0.9f, 0.1f), PLAIN, 0, label))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void nothingIsAmongTheFirstWhereAProbabilityIsNotANumber(int label) {
        assertThat(value(ImageMetric.TOP_3_ACCURACY, answers(4, 0.5f, Float.NaN, 0.3f, 0.2f), PLAIN, 0, label))
                .isZero();
    }

    private static String ofEachLabel(ImageMetric metric, int image) {
        StringBuilder values = new StringBuilder();
        IntStream.range(0, CLASSES).forEach(label -> values.append((int) value(metric, ANSWERS, PLAIN, image, label)));
        return values.toString();
    }

    private static double value(ImageMetric metric, Softmax answers, Objective objective, int image, int label) {
        return ((ImageMetric.Mean) metric.rule()).value().of(answers, objective, image, Target.of(label));
    }

    private static Softmax answers(int classes, float... probabilities) {
        return new Softmax(new Probabilities(classes, probabilities), new double[probabilities.length]);
    }
}
