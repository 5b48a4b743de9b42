package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.record.PackBits;
import io.github.mnistmaven.experiment.record.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Test images worth a look, with what the model says of them.
 *
 * @param images the test set
 * @param evaluation a clean pass over all of it
 */
record Predictions(Images images, Evaluation evaluation) {

    /** The first {@code perClass} images of each class, by class. */
    List<Prediction> samples(int perClass) {
        return IntStream.range(0, evaluation.classes())
                .boxed()
                .flatMap(label -> indices()
                        .filter(image -> evaluation.label(image) == label)
                        .limit(perClass)
                        .mapToObj(this::prediction))
                .toList();
    }

    /** At most {@code count} misclassified images, the most confident mistake first, the first image of equals first. */
    List<Prediction> mistakes(int count) {
        return indices()
                .filter(image -> evaluation.label(image) != evaluation.predicted(image))
                .mapToObj(this::prediction)
                .sorted(Comparator.comparingDouble(Prediction::probability)
                        .reversed()
                        .thenComparingInt(Prediction::index))
                .limit(count)
                .toList();
    }

    private IntStream indices() {
        return IntStream.range(0, images.count());
    }

    private Prediction prediction(int image) {
        int label = evaluation.label(image);
        int predicted = evaluation.predicted(image);
        return new Prediction(
                image,
                label,
                predicted,
                evaluation.probability(image, predicted),
                evaluation.probability(image, label),
                PackBits.toBase64(images.image(image)));
    }
}
