package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.Normalization;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a plan says of its data: described and counted, but not found. Which data these are is told by a
 * {@link BoundPlan}.
 *
 * @param source the data set as the experiment names it
 * @param image the shape of one image
 * @param classes the names of the classes, in the order of their labels
 * @param trainingImages images trained on
 * @param validationImages images validated on
 * @param validationSet which images these are
 * @param testImages images of the test set
 * @param limit the number of images of the training set that are used at all; empty for all
 * @param normalization what becomes of pixels
 * @param preprocessing what becomes of them instead, where training goes on from a model that decides on it; else empty
 */
public record DataPlan(
        DataSource source,
        Shape image,
        List<String> classes,
        int trainingImages,
        int validationImages,
        ValidationSet validationSet,
        int testImages,
        OptionalInt limit,
        Normalization normalization,
        Optional<Preprocessing> preprocessing) {

    public DataPlan {
        classes = List.copyOf(classes);
    }

    /** Images whose pixels are scaled. */
    public DataPlan(
            DataSource source,
            Shape image,
            List<String> classes,
            int trainingImages,
            int validationImages,
            ValidationSet validationSet,
            int testImages,
            OptionalInt limit) {
        this(
                source,
                image,
                classes,
                trainingImages,
                validationImages,
                validationSet,
                testImages,
                limit,
                Normalization.SCALE,
                Optional.empty());
    }

    /** The same data, of whose pixels {@code given} becomes. */
    public DataPlan withPreprocessing(Preprocessing given) {
        return new DataPlan(
                source,
                image,
                classes,
                trainingImages,
                validationImages,
                validationSet,
                testImages,
                limit,
                normalization,
                Optional.of(given));
    }

    /** What becomes of pixels, as far as it does not follow from the training images. */
    public Optional<Preprocessing> plannedPreprocessing() {
        return preprocessing.or(() -> switch (normalization) {
            case SCALE -> Optional.of(Preprocessing.UNIT);
            case STANDARDIZE -> Optional.empty();
        });
    }

    /** The number of images held out of the training set. */
    public int heldOut() {
        return validationSet == ValidationSet.HELD_OUT ? validationImages : 0;
    }

    /** Whether images are drawings of one channel, in which 0 is paper and 255 is ink, as MNIST's format has it. */
    public boolean showsInk() {
        return image.channels() == 1;
    }

    /** Whether the test images are validated on, so that no figure on them is a fair one. */
    public boolean validatesOnTest() {
        return validationSet == ValidationSet.TEST;
    }
}
