package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StoredRecordsTest {
    @TempDir
    Path directory;

    private RunDirectory run;

    @BeforeEach
    void runsBelowADirectoryThatDoesNotExistYet() {
        run = new RunDirectory(directory.resolve("mnist").resolve("tiny"));
    }

    @Test
    void aRunWithoutARecordIsNotFinished() throws IOException {
        assertThat(StoredRecords.run(run)).isEmpty();
    }

    @Test
    void aRecordIsReadAsItWasWritten() throws IOException {
        run.writeRecord(Records.RECORD);
        assertThat(StoredRecords.run(run)).contains(Records.RECORD);
    }

    @Test
    void aModelThatIsNotTheRecordsIsAnErrorThatSaysWhatToDo() throws IOException {
        run.writeRecord(Records.RECORD);
        Files.createDirectories(run.model().getParent());
        Files.writeString(run.model(), "another model");

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessage(run.model()
                        + " is not the file that record.json tells of: its SHA-256 is another one; train it again");
    }

    @Test
    void aFileThatIsMadeOfTheModelCanBeMadeAgain() throws IOException {
        RecordedFile ours = Records.RECORD.model().file();
        RecordedFile onnx = new RecordedFile("model.onnx", ModelFormat.ONNX, 3, "c0de");
        RunRecord record =
                Records.RECORD.exported(ModelSummary.of(17, Preprocessing.UNIT, List.of(ours, onnx), List.of()));
        run.writeRecord(record);
        assertThat(StoredRecords.run(run)).as("without its files").contains(record);
        Files.createDirectories(run.model().getParent());
        Files.writeString(run.modelFile("model.onnx"), "another model");

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessage(run.modelFile("model.onnx") + " is not the file that record.json tells of: its SHA-256 is"
                        + " another one; delete it, and mnist:export makes it again");
        assertThat(StoredRecords.runWithModel(run)).contains(record);
    }

    @Test
    void aDamagedRecordIsAnErrorThatSaysWhatToDo() throws IOException {
        run.writeRecord(Records.RECORD);
        Files.writeString(run.record(), Files.readString(run.record()).substring(0, 100));

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessage(run.record()
                        + " is damaged: it ends in the middle (line 6, column 27); delete it and train again");
    }

    @Test
    void damageIsToldByItsPlaceInWordsOfOurOwn() throws IOException {
        assertDamage(
                "\"best_epoch\" : 1",
                "\"best_epoch\" : \"one\"",
                "result.best_epoch must be an integer from 1 to 100000, found 'one'");
        assertDamage(
                "\"threads\" : ", "\"\\u202e\" : 2, \"threads\" : ", "unknown key 'U+202E' in provenance; allowed: ");
        assertDamage("\"best_epoch\" : 1", "\"best_epoch\" = 1", "it is not JSON");
    }

    private void assertDamage(String written, String damaged, String message) throws IOException {
        run.writeRecord(Records.RECORD);
        Files.writeString(run.record(), Files.readString(run.record()).replace(written, damaged));

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(run.record() + " is damaged: " + message)
                .hasMessageEndingWith("; delete it and train again");
    }

    @Test
    void aRecordThatIsNotTextIsDamaged() throws IOException {
        run.writeRecord(Records.RECORD);
        Files.write(run.record(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessage(run.record() + " is damaged: it is not UTF-8 text; delete it and train again");
    }

    @Test
    void aRecordThatCannotBeReadIsNamed() throws IOException {
        Files.createDirectories(run.record());

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(run.record() + " can't be read: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"AAABAA==\"|\"AAAB\"|answers must have as many of predicted as of labels",
                "\"AAABAA==\"|\"AAADAA==\"|answers must be Base64 of classes from 0 to 1",
                "\"AAABAA==\"|\"#\"|answers must be Base64 of classes from 0 to 1",
                "\"AAABAA==\"|\"AAEBAA==\"|confusion_matrix must be that of answers",
                "\"clean\" : null|\"clean\" : {\"loss\": 0.1, \"accuracy\": 1.5}|history[0].clean.accuracy must be a number from 0 to 1, found 1.5",
                "\"memory_bytes\" : 4096|\"memory_bytes\" : -1|history[0].memory_bytes must be an integer from 0 to 1000000000000000, found -1",
                "\"test_loss\"|\"test_top_3_accuracy\" : 1.25, \"test_loss\"|result.test_top_3_accuracy must be a number from 0 to 1, found 1.25",
                "\"test_loss\"|\"test_top_3_accuracy\" : 1, \"test_loss\"|history must have the same metrics in each epoch, as result has",
                "\"val_loss\" : 0.75|\"val_top_3_accuracy\" : 1, \"val_loss\" : 0.75|history must have the same metrics in each epoch, as result has",
                "\"test_loss\" : 0.7|\"test_loss\" : -0.7|result.test_loss must be a number from 0 to 1e100, found -0.7",
                "\"clean\" : null|\"clean\" : {\"loss\": -0.1, \"accuracy\": 0.5}|history[0].clean.loss must be a number from 0 to 1e100, found -0.1"
            })
    void answersAndEpochsHaveToMakeSense(String right, String wrong, String problem) throws IOException {
        run.writeRecord(Records.RECORD);
        String text = Files.readString(run.record());
        assertThat(text).contains(right);
        Files.writeString(run.record(), text.replace(right, wrong));

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessage(run.record() + " is damaged: " + problem + "; delete it and train again");
    }

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(result(3, 2, 0.5), "result.best_epoch must be from 1 to 2"),
                Arguments.of(result(0, 2, 0.5), "result.best_epoch must be an integer from 1 to 100000, found 0"),
                Arguments.of(result(1, 3, 0.5), "result.epochs_run must be 2, the length of history"),
                Arguments.of(result(1, 2, 1.5), "result.val_accuracy must be a number from 0 to 1, found 1.5"),
                Arguments.of(result(1, 2, Double.NaN), "result.val_accuracy must be a number from 0 to 1, found 'NaN'"),
                Arguments.of(phases(), "phases must be a list of phases, at least 1, at most 9, found an empty list"),
                Arguments.of(phases(-1), "phases[0].seconds must be a number from 0 to 31622400, found -1.0"),
                Arguments.of(
                        phases(Double.POSITIVE_INFINITY),
                        "phases[0].seconds must be a number from 0 to 31622400, found 'Infinity'"),
                Arguments.of(phases(1, 2), "phases must have each phase once"),
                Arguments.of(
                        matrix(List.of(List.of(1, 2), List.of(3))), "confusion_matrix must have 2 rows of 2 counts"),
                Arguments.of(matrix(List.of(List.of(1, 2))), "confusion_matrix must have 2 rows of 2 counts"),
                Arguments.of(
                        matrix(List.of(List.of(1, 2), List.of(3, -4))),
                        "confusion_matrix[1][1] must be an integer from 0 to 2147483647, found -4"),
                Arguments.of(
                        mistake(new Prediction(0, 2, 0, 0.5, 0.5, Records.MISTAKE.picture())),
                        "mistakes[0] must have the label and the prediction that answers has of image 0"),
                Arguments.of(
                        mistake(new Prediction(0, 0, -1, 0.5, 0.5, Records.MISTAKE.picture())),
                        "mistakes[0].predicted must be an integer from 0 to 999, found -1"),
                Arguments.of(
                        mistake(new Prediction(0, 0, 1, 0.5, 0.5, Picture.of(Shape.image(2, 1, 1), new byte[2]))),
                        "mistakes[0].picture must be a picture of an image of 2x2x1"),
                Arguments.of(
                        mistake(new Prediction(0, 0, 1, 0.5, 0.5, new Picture("#"))),
                        "mistakes[0].picture must be a picture of an image of 2x2x1"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordThatMakesNoSenseIsAnError(RunRecord record, String complaint) throws IOException {
        run.writeRecord(record);

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessage(run.record() + " is damaged: " + complaint + "; delete it and train again");
    }

    private static RunRecord result(int bestEpoch, int epochsRun, double accuracy) {
        return Records.record(
                new RunResult(
                        bestEpoch,
                        epochsRun,
                        StopReason.ALL_EPOCHS,
                        Records.TRAINING,
                        new Scores(0.8, accuracy),
                        Records.TEST,
                        1.5),
                Records.CONFUSION_MATRIX,
                Records.MISTAKE);
    }

    private static RunRecord phases(double... seconds) {
        return Records.record(
                Records.RESULT,
                DoubleStream.of(seconds)
                        .mapToObj(time -> new PhaseTime(Phase.TRAINING, time))
                        .toList(),
                Records.CONFUSION_MATRIX,
                Records.MISTAKE);
    }

    private static RunRecord matrix(List<List<Integer>> confusionMatrix) {
        return Records.record(Records.RESULT, confusionMatrix, Records.MISTAKE);
    }

    private static RunRecord mistake(Prediction mistake) {
        return Records.record(Records.RESULT, Records.CONFUSION_MATRIX, mistake);
    }
}
