package io.github.mnistmaven.experiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.model.network.Confidence;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfidenceChoiceTest {
    private static final int CLASSES = 4;
    private static final int IMAGES = 4000;

    /** Labels are drawn from the softmax of logits; a model that says twice or half the logits is that much off. */
    @Test
    void aTemperatureTakesAwayWhatLogitsAreScaledBy() {
        assertThat(Temperature.of(answers(1), LABELS)).isCloseTo(1, within(0.06));
        assertThat(Temperature.of(answers(2), LABELS)).isCloseTo(2 * Temperature.of(answers(1), LABELS), within(1e-4));
        assertThat(Temperature.of(answers(0.5), LABELS))
                .isCloseTo(0.5 * Temperature.of(answers(1), LABELS), within(1e-4));
    }

    @Test
    void noTemperatureNearbyMakesTheLabelsMoreLikely() {
        double temperature = Temperature.of(answers(3), LABELS);
        double least = loss(3, temperature);

        assertThat(loss(3, temperature * 1.01)).isGreaterThan(least);
        assertThat(loss(3, temperature / 1.01)).isGreaterThan(least);
    }

    @Test
    void whereNoTemperatureIsBestNothingChanges() {
        Probabilities right = new Probabilities(2, new float[] {0.9f, 0.1f, 0.25f, 0.75f});

        assertThat(Temperature.of(right, new int[] {0, 1})).as("all are right").isEqualTo(1);
        assertThat(Temperature.of(right, new int[] {1, 0})).as("all are wrong").isEqualTo(1);
    }

    @Test
    void aThresholdIsAConfidenceOfTheValidationImages() {
        Evaluation validation = new Evaluation(null, answers(2), LABELS);

        Confidence chosen = ConfidenceChoice.of(validation, Selective.DEFAULT);

        float[] confidences = validation.confidences(Optional.of(chosen)).decoded();
        int enough = 0;
        for (float confidence : confidences) {
            enough += chosen.isEnough(confidence) ? 1 : 0;
        }
        assertThat(enough).isEqualTo((int) (0.95 * IMAGES));
        assertThat(chosen.temperature()).isCloseTo(2, within(0.12));
    }

    @Test
    void whereNoThresholdIsAccurateEnoughThereIsNone() {
        Evaluation wrong =
                new Evaluation(null, new Probabilities(2, new float[] {0.9f, 0.1f, 0.25f, 0.75f}), new int[] {1, 0});
        Selective goal = new Selective(Optional.empty(), Optional.of(0.5));

        Confidence chosen = ConfidenceChoice.of(wrong, goal);

        assertThat(chosen).isEqualTo(new Confidence(1, Optional.empty()));
        assertThat(chosen.isEnough(1)).isFalse();
    }

    private static final float[] LOGITS = logits();
    private static final int[] LABELS = labels();

    private static float[] logits() {
        Random random = new Random(5);
        float[] logits = new float[IMAGES * CLASSES];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) (2 * random.nextGaussian());
        }
        return logits;
    }

    private static int[] labels() {
        Random random = new Random(6);
        Probabilities truth = answers(1);
        int[] labels = new int[IMAGES];
        for (int image = 0; image < IMAGES; image++) {
            double left = random.nextDouble();
            while (labels[image] < CLASSES - 1 && left > truth.of(image, labels[image])) {
                left -= truth.of(image, labels[image]);
                labels[image]++;
            }
        }
        return labels;
    }

    private static Probabilities answers(double scale) {
        float[] scaled = new float[LOGITS.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (scale * LOGITS[i]);
        }
        return Softmax.of(scaled, CLASSES).probabilities();
    }

    /** The cross-entropy of the softmax of logits over temperature, from the logits themselves. */
    private static double loss(double scale, double temperature) {
        double sum = 0;
        for (int image = 0; image < IMAGES; image++) {
            double powers = 0;
            for (int label = 0; label < CLASSES; label++) {
                powers += Math.exp(scale * LOGITS[image * CLASSES + label] / temperature);
            }
            sum += Math.log(powers) - scale * LOGITS[image * CLASSES + LABELS[image]] / temperature;
        }
        return sum;
    }
}
