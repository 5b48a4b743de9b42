package io.github.mnistmaven.experiment.evaluation;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.picture.Picture;
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
public record Predictions(Images images, Evaluation evaluation) {
    /** How many images of each class a record shows. */
    private static final int SAMPLES_PER_CLASS = 2;

    /** How many classes a record shows images of. */
    private static final int SAMPLED_CLASSES = 100;

    /** More than a usable model makes on MNIST. */
    private static final int MISTAKES = 200;

    /** What a record shows of the images that were answered right or wrong: the first of each of the first classes. */
    public List<Prediction> samples() {
        return samples(SAMPLES_PER_CLASS);
    }

    /** What a record shows of the misclassified images: the most confident mistakes. */
    public List<Prediction> mistakes() {
        return mistakes(MISTAKES);
    }

    /** The first {@code perClass} images of each of the first classes, by class, as far as their pictures fit. */
    List<Prediction> samples(int perClass) {
        return shown(IntStream.range(0, Math.min(evaluation.classes(), SAMPLED_CLASSES))
                .flatMap(label -> indices()
                        .filter(image -> evaluation.label(image) == label)
                        .limit(perClass)));
    }

    /**
     * At most {@code count} misclassified images as far as their pictures fit, the most confident mistake first, the
     * first image of equals first.
     */
    List<Prediction> mistakes(int count) {
        return shown(indices()
                .filter(image -> evaluation.label(image) != evaluation.predicted(image))
                .boxed()
                .sorted(Comparator.comparingDouble(this::confidence).reversed().thenComparingInt(image -> image))
                .limit(count)
                .mapToInt(image -> image));
    }

    private List<Prediction> shown(IntStream chosen) {
        PictureBudget budget = new PictureBudget();
        return chosen.mapToObj(this::prediction)
                .takeWhile(prediction -> budget.holds(List.of(prediction.picture())))
                .toList();
    }

    private IntStream indices() {
        return IntStream.range(0, images.count());
    }

    private double confidence(int image) {
        return evaluation.probability(image, evaluation.predicted(image));
    }

    private Prediction prediction(int image) {
        int label = evaluation.label(image);
        int predicted = evaluation.predicted(image);
        return new Prediction(
                image,
                label,
                predicted,
                confidence(image),
                evaluation.probability(image, label),
                Picture.of(images.shape(), images.image(image)));
    }
}
