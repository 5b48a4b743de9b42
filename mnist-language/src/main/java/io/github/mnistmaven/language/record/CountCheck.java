package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Checks what a record counts: images of each class, answers, probabilities. */
record CountCheck(RunRecord record, JsonFile file) {
    private static final double ROUNDING = 1e-9;

    void check() throws IOException {
        checkSplits();
        checkConfusionMatrix();
        checkAnswers();
        checkAgreement();
        checkCalibration();
    }

    private void checkSplits() throws IOException {
        DataPlan data = record.plan().data();
        checkSplit(record.splits().training(), data.trainingImages(), "training");
        checkSplit(record.splits().validation(), data.validationImages(), "validation");
        checkSplit(record.splits().test(), data.testImages(), "test");
    }

    private void checkSplit(List<Integer> split, int images, String name) throws IOException {
        file.require(
                split.size() == classes()
                        && split.stream().allMatch(count -> count >= 0)
                        && split.stream().mapToLong(Integer::longValue).sum() == images,
                "has " + name + " images that are not " + images + " of its " + classes() + " classes");
    }

    private void checkConfusionMatrix() throws IOException {
        List<List<Integer>> matrix = record.confusionMatrix();
        file.require(
                matrix.size() == classes() && matrix.stream().allMatch(row -> row.size() == classes()),
                "has a confusion matrix that does not fit its " + classes() + " classes");
        file.require(matrix.stream().flatMap(List::stream).allMatch(count -> count >= 0), "has a negative count");
    }

    private void checkAnswers() throws IOException {
        int[][] counts = new int[classes()][classes()];
        try {
            byte[] labels = record.answers().decodedLabels();
            byte[] predicted = record.answers().decodedPredicted();
            file.require(labels.length == predicted.length, "has more answers than labels, or fewer");
            for (int image = 0; image < labels.length; image++) {
                counts[Byte.toUnsignedInt(labels[image])][Byte.toUnsignedInt(predicted[image])]++;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException neitherBase64NorClasses) {
            file.require(false, "has answers that are none of its " + classes() + " classes");
        }
        List<List<Integer>> counted = Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        file.require(counted.equals(record.confusionMatrix()), "has answers that do not give its confusion matrix");
    }

    /** Whether the matrix is of the test images, and the accuracy that of the matrix. */
    private void checkAgreement() throws IOException {
        List<List<Integer>> matrix = record.confusionMatrix();
        List<Long> rows = matrix.stream()
                .map(row -> row.stream().mapToLong(Integer::longValue).sum())
                .toList();
        file.require(
                rows.equals(
                        record.splits().test().stream().map(Integer::longValue).toList()),
                "has a confusion matrix that is not of its test images");
        long images = rows.stream().mapToLong(Long::longValue).sum();
        long right = IntStream.range(0, classes())
                .mapToLong(i -> matrix.get(i).get(i))
                .sum();
        file.require(
                Math.abs(record.result().test().accuracy() - (double) right / Math.max(1, images)) <= ROUNDING,
                "has a test accuracy that does not follow from its confusion matrix");
    }

    private void checkCalibration() throws IOException {
        List<Calibration.Bin> bins = record.calibration().bins();
        file.require(
                bins.size() == Calibration.BINS,
                "has " + bins.size() + " bins of probabilities instead of " + Calibration.BINS);
        file.require(bins.stream().allMatch(CountCheck::makesSense), "has a bin of probabilities that makes no sense");
        file.require(
                bins.stream().mapToLong(Calibration.Bin::count).sum()
                        == record.answers().decodedLabels().length,
                "has more answers than probabilities, or fewer");
    }

    private static boolean makesSense(Calibration.Bin bin) {
        boolean shares = RecordCheck.isShare(bin.confidence()) && RecordCheck.isShare(bin.accuracy());
        return bin.count() > 0 ? shares : bin.equals(new Calibration.Bin(0, 0, 0));
    }

    private int classes() {
        return record.plan().data().classes().size();
    }
}
