package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.TestData;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;

/**
 * A test image and what the model says of it.
 *
 * @param image the image as a data URI
 * @param alternative the image in words
 * @param index its place in the test set, from 0
 * @param trueClass its label
 * @param predictedClass the label of the predicted class
 * @param label the name of its true class
 * @param labelProbability the probability of its true class
 * @param predicted the name of the predicted class
 * @param probability the probability of the predicted class
 * @param right whether both are the same
 */
public record TestImage(
        String image,
        String alternative,
        int index,
        int trueClass,
        int predictedClass,
        String label,
        String labelProbability,
        String predicted,
        String probability,
        boolean right) {

    /** How many mistakes most readers look at. */
    static final int WORST_MISTAKES = 40;

    static List<TestImage> of(List<Prediction> predictions, TestData data) {
        return predictions.stream().map(prediction -> of(prediction, data)).toList();
    }

    private static TestImage of(Prediction prediction, TestData data) {
        String label = data.classes().get(prediction.label());
        return new TestImage(
                prediction.picture().dataUri(),
                "Test image " + prediction.index() + ", class " + label,
                prediction.index(),
                prediction.label(),
                prediction.predicted(),
                label,
                Format.probability(prediction.labelProbability()),
                data.classes().get(prediction.predicted()),
                Format.probability(prediction.probability()),
                prediction.label() == prediction.predicted());
    }
}
