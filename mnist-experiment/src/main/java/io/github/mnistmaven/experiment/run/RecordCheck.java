package io.github.mnistmaven.experiment.run;

import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Checks that a record which parses also makes sense, before anything is computed or drawn from it. */
final class RecordCheck {
    private static final int LONGEST_SIDE = 1 << 16;
    private static final int MOST_VALUES = 100_000_000;

    private final RunRecord record;
    private final Path file;
    private final String advice;

    private RecordCheck(RunRecord record, Path file, String advice) {
        this.record = record;
        this.file = file;
        this.advice = advice;
    }

    /**
     * Checks a record.
     *
     * @param file where it comes from
     * @param advice what to do if it makes no sense
     * @throws IOException if {@code record} can't be the record of a run
     */
    static void check(RunRecord record, Path file, String advice) throws IOException {
        new RecordCheck(record, file, advice).check();
    }

    private void check() throws IOException {
        require(
                record.schema() == RunRecord.SCHEMA,
                "has record schema " + record.schema() + ", this version reads schema " + RunRecord.SCHEMA);
        RunResult result = record.result();
        require(!record.history().isEmpty(), "has no epochs");
        require(result.epochsRun() == record.history().size(), "counts other epochs than its history");
        require(
                result.bestEpoch() >= 1 && result.bestEpoch() <= result.epochsRun(),
                "has a best epoch outside its history");
        require(
                DoubleStream.of(result.trainAccuracy(), result.valAccuracy(), result.testAccuracy())
                        .allMatch(RecordCheck::isShare),
                "has an accuracy outside 0 to 1");
        require(
                DoubleStream.of(result.trainLoss(), result.valLoss(), result.testLoss(), result.seconds())
                        .allMatch(RecordCheck::isAmount),
                "has a loss or a time that is not a number from 0 up");
        require(record.history().stream().allMatch(epoch -> makesSense(epoch)), "has an epoch that makes no sense");
        checkPhases();
        checkPlan();
        checkConfusionMatrix();
        checkAnswers();
        checkPredictions(record.samples());
        checkPredictions(record.mistakes());
    }

    private static boolean makesSense(EpochResult epoch) {
        return isShare(epoch.accuracy())
                && isShare(epoch.valAccuracy())
                && DoubleStream.of(epoch.loss(), epoch.valLoss(), epoch.learningRate(), epoch.seconds())
                        .allMatch(RecordCheck::isAmount)
                && epoch.clean().map(RecordCheck::makesSense).orElse(true);
    }

    private static boolean makesSense(Scores scores) {
        return isShare(scores.accuracy()) && isAmount(scores.loss());
    }

    private void checkPhases() throws IOException {
        List<PhaseTime> phases = record.phases();
        require(!phases.isEmpty(), "has no phases");
        require(phases.stream().map(PhaseTime::phase).distinct().count() == phases.size(), "has the same phase twice");
        require(
                phases.stream().mapToDouble(PhaseTime::seconds).allMatch(RecordCheck::isAmount),
                "has a phase whose time is not a number from 0 up");
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static boolean isAmount(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    private void checkPlan() throws IOException {
        Shape image = record.plan().data().image();
        require(isOfSaneSize(image), "has images of " + image + ", which makes no sense");
        require(hasWholeBlocks(), "has a residual block without its layers");
    }

    private boolean hasWholeBlocks() {
        try {
            NetworkLayer.of(record.plan());
            return true;
        } catch (IllegalArgumentException blockWithoutItsLayers) {
            return false;
        }
    }

    private static boolean isOfSaneSize(Shape image) {
        return image.isImage()
                && image.dimensions().stream().allMatch(length -> length >= 1 && length <= LONGEST_SIDE)
                && image.values() <= MOST_VALUES;
    }

    private void checkConfusionMatrix() throws IOException {
        int classes = record.plan().data().classes().size();
        List<List<Integer>> matrix = record.confusionMatrix();
        require(
                matrix.size() == classes && matrix.stream().allMatch(row -> row.size() == classes),
                "has a confusion matrix that does not fit its " + classes + " classes");
        require(matrix.stream().flatMap(List::stream).allMatch(count -> count >= 0), "has a negative count");
    }

    private void checkAnswers() throws IOException {
        int classes = record.plan().data().classes().size();
        int[][] counts = new int[classes][classes];
        try {
            byte[] labels = record.answers().decodedLabels();
            byte[] predicted = record.answers().decodedPredicted();
            require(labels.length == predicted.length, "has more answers than labels, or fewer");
            for (int image = 0; image < labels.length; image++) {
                counts[Byte.toUnsignedInt(labels[image])][Byte.toUnsignedInt(predicted[image])]++;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException neitherBase64NorClasses) {
            require(false, "has answers that are none of its " + classes + " classes");
        }
        List<List<Integer>> counted = Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        require(counted.equals(record.confusionMatrix()), "has answers that do not give its confusion matrix");
    }

    private void checkPredictions(List<Prediction> predictions) throws IOException {
        int classes = record.plan().data().classes().size();
        Shape image = record.plan().data().image();
        for (Prediction prediction : predictions) {
            require(
                    prediction.label() >= 0
                            && prediction.label() < classes
                            && prediction.predicted() >= 0
                            && prediction.predicted() < classes,
                    "has a prediction outside its " + classes + " classes");
            require(pixelCount(prediction) == image.size(), "has an image that is not " + image);
        }
    }

    private static int pixelCount(Prediction prediction) {
        try {
            return prediction.decodedPixels().length;
        } catch (IllegalArgumentException notBase64) {
            return -1;
        }
    }

    private void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(file + " " + otherwise + "; " + advice);
        }
    }
}
