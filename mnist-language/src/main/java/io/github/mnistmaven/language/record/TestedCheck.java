package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.ClassCounts;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Confidences;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Checks that what a record says of test images agrees, whether its model was trained or only evaluated.
 *
 * @param metrics what stands before a metric in the place of its figure of test images: {@code result.test_}
 * @param place where the record is
 */
record TestedCheck(Tested record, String metrics, RecordPlace place) {
    private static final double ROUNDING = 1e-9;

    /** Of all pictures together: some seconds to look through. */
    static final int MOST_PIXELS = 1 << 30;

    /** Checks that the confusion matrix has a row and a column for each class. */
    void checkMatrix() throws IOException {
        List<List<Integer>> matrix = record.confusionMatrix();
        place.at("confusion_matrix")
                .expect(
                        matrix.size() == classes() && matrix.stream().allMatch(row -> row.size() == classes()),
                        "must have " + classes() + " rows of " + classes() + " counts");
    }

    /** Checks all that is counted, given a matrix of the right size. */
    void checkCounts() throws IOException {
        checkAnswers();
        checkMetrics();
        checkCalibration();
        if (record.confidences().isPresent()) {
            checkConfidences(record.confidences().get());
        }
    }

    /** Checks the images that are shown, given that the counts agree. */
    void checkShown() throws IOException {
        checkPredictions(record.samples(), "samples");
        checkPredictions(record.mistakes(), "mistakes");
        for (int i = 0; i < record.mistakes().size(); i++) {
            Prediction mistake = record.mistakes().get(i);
            place.at("mistakes[" + i + "]")
                    .expect(mistake.label() != mistake.predicted(), "must be wrong: label is not predicted");
        }
    }

    /**
     * Checks that a picture is one of an image: pages embed pictures as they are, so there may be nothing else in it.
     */
    static void checkPicture(Picture picture, Shape image, RecordPlace here) throws IOException {
        here.expect(picture.isOf(image), "must be a picture of an image of " + image);
    }

    private void checkAnswers() throws IOException {
        RecordPlace here = place.at("answers");
        List<List<Integer>> counted = List.of();
        try {
            here.expect(
                    record.answers().decodedLabels().length == record.answers().decodedPredicted().length,
                    "must have as many of predicted as of labels");
            counted = record.answers().confusionMatrix(classes());
        } catch (IllegalArgumentException neitherBase64NorClasses) {
            here.expect(false, "must be Base64 of classes from 0 to " + (classes() - 1));
        }
        place.at("confusion_matrix").expect(counted.equals(record.confusionMatrix()), "must be that of answers");
    }

    private void checkMetrics() throws IOException {
        ClassCounts counts = ClassCounts.of(record.confusionMatrix());
        checkMetric(ImageMetric.ACCURACY, counts.accuracy());
        for (ImageMetric metric : ImageMetric.values()) {
            if (metric.rule() instanceof ImageMetric.OfClasses ofClasses) {
                checkMetric(metric, ofClasses.value().apply(counts));
            }
        }
    }

    private void checkMetric(ImageMetric metric, OptionalDouble expected) throws IOException {
        OptionalDouble recorded = record.scores().find(metric);
        if (recorded.isPresent() && expected.isPresent()) {
            place.at(metrics + metric.keyword())
                    .expect(
                            Math.abs(recorded.getAsDouble() - expected.getAsDouble()) <= ROUNDING,
                            "must be " + expected.getAsDouble() + ", as confusion_matrix says");
        }
    }

    private void checkConfidences(Confidences confidences) throws IOException {
        RecordPlace here = place.at("confidences.values");
        float[] values = {};
        try {
            values = confidences.decoded();
        } catch (IllegalArgumentException notFloats) {
            here.expect(false, "must be Base64 of floats");
        }
        int images = record.tested().testImages();
        here.expect(values.length == images, "must be of " + images + " images");
        for (float value : values) {
            here.expect(value >= 0 && value <= 1, "must be numbers from 0 to 1");
        }
    }

    private void checkCalibration() throws IOException {
        List<Calibration.Bin> bins = record.calibration().bins();
        for (int i = 0; i < bins.size(); i++) {
            Calibration.Bin bin = bins.get(i);
            place.at("calibration.bins[" + i + "]")
                    .expect(
                            bin.count() > 0 || bin.equals(new Calibration.Bin(0, 0, 0)),
                            "must have a confidence and an accuracy of 0, as it counts no images");
        }
        int images = record.tested().testImages();
        place.at("calibration.bins")
                .expect(
                        bins.stream().mapToLong(Calibration.Bin::count).sum() == images,
                        "must count " + images + " images together");
    }

    private void checkPredictions(List<Prediction> predictions, String key) throws IOException {
        int[] labels = record.answers().decodedLabels();
        int[] predicted = record.answers().decodedPredicted();
        for (int i = 0; i < predictions.size(); i++) {
            Prediction prediction = predictions.get(i);
            RecordPlace here = place.at(key + "[" + i + "]");
            checkPicture(prediction.picture(), record.tested().image(), here.at("picture"));
            int index = prediction.index();
            here.at("index")
                    .expect(index < labels.length, "must be below " + labels.length + ", the number of test images");
            here.expect(
                    prediction.label() == labels[index] && prediction.predicted() == predicted[index],
                    "must have the label and the prediction that answers has of image " + index);
        }
        place.at(key)
                .expect(
                        predictions.stream()
                                        .mapToInt(Prediction::index)
                                        .distinct()
                                        .count()
                                == predictions.size(),
                        "must not have the same test image twice");
    }

    private int classes() {
        return record.tested().classes().size();
    }
}
