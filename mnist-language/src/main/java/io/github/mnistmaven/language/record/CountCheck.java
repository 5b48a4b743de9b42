package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Checks what a record counts: images of each class, answers, probabilities. */
record CountCheck(RunRecord record, RecordPlace place) {
    private static final double ROUNDING = 1e-9;

    void check() throws IOException {
        DataPlan data = record.plan().data();
        checkSplit(record.splits().training(), data.trainingImages(), "training");
        checkSplit(record.splits().validation(), data.validationImages(), "validation");
        checkSplit(record.splits().test(), data.testImages(), "test");
        checkConfusionMatrix();
        checkAnswers();
        checkAccuracy();
        checkCalibration();
    }

    private void checkSplit(List<Integer> split, int images, String name) throws IOException {
        place.at("splits." + name)
                .expect(
                        split.size() == classes()
                                && split.stream().mapToLong(Integer::longValue).sum() == images,
                        "must be the counts of " + classes() + " classes, " + images + " images together");
    }

    private void checkConfusionMatrix() throws IOException {
        List<List<Integer>> matrix = record.confusionMatrix();
        RecordPlace here = place.at("confusion_matrix");
        here.expect(
                matrix.size() == classes() && matrix.stream().allMatch(row -> row.size() == classes()),
                "must have " + classes() + " rows of " + classes() + " counts");
        List<Integer> test = record.splits().test();
        for (int label = 0; label < classes(); label++) {
            long images =
                    matrix.get(label).stream().mapToLong(Integer::longValue).sum();
            place.at("confusion_matrix[" + label + "]")
                    .expect(
                            images == test.get(label),
                            "must count " + test.get(label) + " images, as splits.test does");
        }
    }

    private void checkAnswers() throws IOException {
        RecordPlace here = place.at("answers");
        int[][] counts = new int[classes()][classes()];
        try {
            byte[] labels = record.answers().decodedLabels();
            byte[] predicted = record.answers().decodedPredicted();
            here.expect(labels.length == predicted.length, "must have as many of predicted as of labels");
            for (int image = 0; image < labels.length; image++) {
                counts[Byte.toUnsignedInt(labels[image])][Byte.toUnsignedInt(predicted[image])]++;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException neitherBase64NorClasses) {
            here.expect(false, "must be Base64 of classes from 0 to " + (classes() - 1));
        }
        List<List<Integer>> counted = Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        place.at("confusion_matrix").expect(counted.equals(record.confusionMatrix()), "must be that of answers");
    }

    private void checkAccuracy() throws IOException {
        List<List<Integer>> matrix = record.confusionMatrix();
        long right = IntStream.range(0, classes())
                .mapToLong(i -> matrix.get(i).get(i))
                .sum();
        double accuracy = (double) right / record.plan().data().testImages();
        place.at("result.test_accuracy")
                .expect(
                        Math.abs(record.result().test().accuracy() - accuracy) <= ROUNDING,
                        "must be " + accuracy + ", as confusion_matrix says");
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
        int images = record.plan().data().testImages();
        place.at("calibration.bins")
                .expect(
                        bins.stream().mapToLong(Calibration.Bin::count).sum() == images,
                        "must count " + images + " images together");
    }

    private int classes() {
        return record.plan().data().classes().size();
    }
}
