package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Confidence;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A network of one pixel, which gives logits of 0 and four times the pixel. */
class ConfidentPredictionTest {
    private static final Shape IMAGE = Shape.image(1, 1, 1);

    @Test
    void isConfidentFromTheThresholdOn() throws IOException {
        Classifier classifier = load(Optional.of(new Confidence(2, Optional.of(0.75))));

        Prediction sure = classifier.classify(new float[] {1});
        Prediction unsure = classifier.classify(new float[] {0.5f});

        // softmax of 0 and 4, then of 0 and 2, and of 0 and 1
        assertThat(sure.probabilities()[1]).isCloseTo(0.98201379f, within(1e-6f));
        assertThat(sure.confidence()).isCloseTo(0.88079708f, within(1e-6f));
        assertThat(sure.isConfident()).isTrue();
        assertThat(sure).hasToString("yes (0.881)");
        assertThat(unsure.confidence()).isCloseTo(0.73105858f, within(1e-6f));
        assertThat(unsure.isConfident()).isFalse();
        assertThat(classifier.threshold()).hasValue(0.75);
    }

    @Test
    void isNeverConfidentIfNoConfidenceIsEnough() throws IOException {
        Classifier classifier = load(Optional.of(new Confidence(1, Optional.empty())));

        assertThat(classifier.classify(new float[] {1}).isConfident()).isFalse();
        assertThat(classifier.threshold()).isEmpty();
    }

    @Test
    void aModelThatDoesNotKnowHowSureItIsIsNeverConfident() throws IOException {
        Classifier classifier = load(Optional.empty());

        Prediction prediction = classifier.classify(new float[] {1});

        assertThat(prediction.confidence()).isEqualTo(prediction.probabilities()[1]);
        assertThat(prediction.isConfident()).isFalse();
        assertThat(classifier.threshold()).isEmpty();
    }

    private static Classifier load(Optional<Confidence> confidence) throws IOException {
        List<TrainedLayer> layers = List.of(
                new TrainedLayer.Flatten("flatten"), new TrainedLayer.Dense("dense", 2, Activation.SOFTMAX, false));
        TrainedNetwork network = new TrainedNetwork(
                "pixel",
                IMAGE,
                Preprocessing.UNIT,
                Optional.empty(),
                List.of("no", "yes"),
                layers,
                List.of(Tensor.of(TrainedNetwork.specs(IMAGE, layers).get(0), new float[] {0, 4})),
                new Origin("a test", Optional.empty(), Optional.empty()));
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        ModelFile.write(confidence.map(network::with).orElse(network), model);
        return Classifier.load("pixel", model.toByteArray());
    }
}
