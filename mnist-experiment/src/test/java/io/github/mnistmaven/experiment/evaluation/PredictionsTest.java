package io.github.mnistmaven.experiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PredictionsTest {
    private final int[] labels = {1, 0, 1, 0, 1, 0};
    private final Evaluation evaluation = new Evaluation(
            new Scores(0, 0),
            new Probabilities(
                    2, new float[] {0.25f, 0.75f, 0.375f, 0.625f, 0.75f, 0.25f, 0.125f, 0.875f, 0.5f, 0.5f, 1, 0}),
            labels);
    private final Predictions predictions =
            new Predictions(new Images(Shape.image(1, 1, 1), new byte[] {0, 1, 2, 3, 4, 5}, labels), evaluation);

    @Test
    void samplesAreTheFirstOfEachClass() {
        assertThat(predictions.samples(2)).extracting(Prediction::index).containsExactly(1, 3, 0, 2);
    }

    @Test
    void mistakesAreSortedByConfidence() {
        assertThat(predictions.mistakes(40)).extracting(Prediction::index).containsExactly(3, 2, 1, 4);
        assertThat(predictions.mistakes(2)).extracting(Prediction::index).containsExactly(3, 2);
    }

    @Test
    void aPredictionSaysWhatTheModelSaw() {
        assertThat(predictions.mistakes(1))
                .containsExactly(
                        new Prediction(3, 0, 1, 0.875, 0.125, Picture.of(Shape.image(1, 1, 1), new byte[] {3})));
    }

    /** Noise can't be compressed: four bytes of Base64 for three of an image. */
    @Test
    void largePicturesAreFewer() {
        Shape shape = Shape.image(100, 100, 3);
        byte[] noise = new byte[6 * shape.size()];
        new Random(1).nextBytes(noise);
        Predictions large = new Predictions(new Images(shape, noise, labels), evaluation);

        assertThat(large.mistakes(40)).extracting(Prediction::index).containsExactly(3, 2, 1, 4);
        assertThat(large.samples(2)).hasSize(4);

        Shape larger = Shape.image(150, 150, 3);
        byte[] more = new byte[6 * larger.size()];
        new Random(1).nextBytes(more);
        Predictions tooLarge = new Predictions(new Images(larger, more, labels), evaluation);

        assertThat(tooLarge.mistakes(40)).extracting(Prediction::index).containsExactly(3, 2);
        assertThat(tooLarge.samples(2)).extracting(Prediction::index).containsExactly(1, 3);
    }

    @Test
    void theCalibrationIsOfThePredictedClasses() {
        List<Calibration.Bin> bins = evaluation.calibration().bins();

        assertThat(bins)
                .extracting(Calibration.Bin::count)
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 2, 0, 1, 1);
        assertThat(bins.get(7)).isEqualTo(new Calibration.Bin(1, 0.5, 0));
        assertThat(bins.get(11)).isEqualTo(new Calibration.Bin(2, 0.75, 0.5));
        assertThat(bins.get(14)).isEqualTo(new Calibration.Bin(1, 1, 1));
    }

    @Test
    void rowsOfTheConfusionMatrixAreTrueClasses() {
        assertThat(evaluation.confusionMatrix()).isEqualTo(List.of(List.of(1, 2), List.of(2, 1)));
    }
}
