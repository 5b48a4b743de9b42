package io.github.mnistmaven.experiment.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.mnistmaven.experiment.model.Check;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a model that was tested and not trained; {@code record.json} of an evaluation. It has no history, no
 * figures of training or validation images, and no plan.
 *
 * @param name the evaluation's name
 * @param dataFingerprint SHA-256 over the data, in hexadecimal
 * @param tested what the model was tested on
 * @param check the limits that it is held against
 * @param scores what was measured on the test images
 * @param seconds wall time of the evaluation
 * @param confusionMatrix counts of test images: a row a true class, a column a predicted class; not written where there
 *     are more than 100 classes
 * @param answers what the model says of every test image
 * @param calibration how far the probabilities of these answers can be believed
 * @param confidences how sure the model is of each of its answers; empty if an earlier version recorded it
 * @param samples some test images of every class, with what the model says of them
 * @param mistakes misclassified test images, the most confident mistake first
 * @param model the model
 * @param circumstances when, where and how it was evaluated
 */
public record EvaluationRecord(
        String name,
        String dataFingerprint,
        TestData tested,
        Check check,
        Scores scores,
        double seconds,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LargeMatrix.class)
        List<List<Integer>> confusionMatrix,

        Answers answers,
        Calibration calibration,
        Optional<Confidences> confidences,
        List<Prediction> samples,
        List<Prediction> mistakes,
        EvaluatedModel model,
        Circumstances circumstances)
        implements Tested {

    public EvaluationRecord {
        confusionMatrix = confusionMatrix.stream().map(List::copyOf).toList();
        samples = List.copyOf(samples);
        mistakes = List.copyOf(mistakes);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.EVALUATION;
    }

    @Override
    public long parameters() {
        return model.parameters();
    }

    /** Who trained a model that came from elsewhere, and with which images, nobody knows here. */
    @Override
    public boolean fair() {
        return true;
    }

    @Override
    public EvaluationRecord called(String other) {
        return new EvaluationRecord(
                other,
                dataFingerprint,
                tested,
                check,
                scores,
                seconds,
                confusionMatrix,
                answers,
                calibration,
                confidences,
                samples,
                mistakes,
                model,
                circumstances);
    }
}
