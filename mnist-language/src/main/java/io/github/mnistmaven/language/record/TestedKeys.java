package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Confidences;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys of what is known of test images, whether the model was trained or only evaluated. */
final class TestedKeys {
    /** The most test images that are shown: far more than are recorded. */
    private static final int MOST_PREDICTIONS = 1000;

    private TestedKeys() {}

    static <R extends Tested> Key<R, String> fingerprint() {
        return Key.required("data_fingerprint", RecordTypes.NAME, Tested::dataFingerprint, "SHA-256 over the data.");
    }

    static <R extends Tested> Key<R, List<List<Integer>>> matrix() {
        return Key.optional(
                "confusion_matrix",
                new ListType<>(new ListType<>(RecordTypes.COUNT, "counts"), "rows"),
                tested -> Optional.of(tested.confusionMatrix()),
                "Counts of test images: one row per true class, one column per predicted class; left out where there are more than 100 classes, as answers give it.");
    }

    /**
     * The matrix that is written, or else that of {@code answers}; an empty one, which no check takes, if these are not
     * answers of {@code classes} classes.
     */
    static List<List<Integer>> matrix(Optional<List<List<Integer>>> written, Answers answers, int classes) {
        if (written.isPresent() || classes > DatasetFacts.MOST_CLASSES) {
            return written.orElse(List.of());
        }
        try {
            return answers.confusionMatrix(classes);
        } catch (IllegalArgumentException neitherBase64NorClasses) {
            return List.of();
        }
    }

    static <R extends Tested> Key<R, Answers> answers() {
        return Key.required(
                "answers", ImagesDefinition.ANSWERS, Tested::answers, ImagesDefinition.ANSWERS.description());
    }

    static <R extends Tested> Key<R, Calibration> calibration() {
        return Key.required(
                "calibration",
                ImagesDefinition.CALIBRATION,
                Tested::calibration,
                ImagesDefinition.CALIBRATION.description());
    }

    static <R extends Tested> Key<R, Confidences> confidences() {
        return Key.optional(
                "confidences",
                ConfidencesDefinition.CONFIDENCES,
                Tested::confidences,
                ConfidencesDefinition.CONFIDENCES.description() + " Null in records of versions that did not tell.");
    }

    static <R extends Tested> Key<R, List<Prediction>> samples() {
        return predictions("samples", Tested::samples, "Some test images of every class.");
    }

    static <R extends Tested> Key<R, List<Prediction>> mistakes() {
        return predictions(
                "mistakes", Tested::mistakes, "Misclassified test images, the most confident mistake first.");
    }

    private static <R extends Tested> Key<R, List<Prediction>> predictions(
            String name, Function<R, List<Prediction>> value, String description) {
        ListType<Prediction> type = new ListType<>(ImagesDefinition.PREDICTION, "images", 0, MOST_PREDICTIONS);
        return Key.required(name, type, value, description);
    }
}
