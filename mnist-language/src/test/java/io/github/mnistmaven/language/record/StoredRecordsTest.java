package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.StopReason;
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
                "\"best_epoch\" : 1", "\"best_epoch\" : \"one\"", "unexpected or missing value at 'result.best_epoch'");
        assertDamage("\"threads\" : ", "\"\\u202e\" : 2, \"threads\" : ", "unknown key at 'provenance.U+202E'");
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
                "\"AAABAA==\"|\"AAAB\"|has more answers than labels, or fewer",
                "\"AAABAA==\"|\"AAADAA==\"|has answers that are none of its 2 classes",
                "\"AAABAA==\"|\"#\"|has answers that are none of its 2 classes",
                "\"AAABAA==\"|\"AAEBAA==\"|has answers that do not give its confusion matrix",
                "\"clean\" : null|\"clean\" : {\"loss\": 0.1, \"accuracy\": 1.5}|has an epoch that makes no sense",
                "\"memory_bytes\" : 4096|\"memory_bytes\" : -1|has an epoch that makes no sense",
                "\"test_loss\"|\"test_top_3_accuracy\" : 1.25, \"test_loss\"|has a test_top_3_accuracy that is not from 0 to 1",
                "\"test_loss\"|\"test_top_3_accuracy\" : 1, \"test_loss\"|has a metric of some epochs or images only",
                "\"val_loss\" : 0.75|\"val_top_3_accuracy\" : 1, \"val_loss\" : 0.75|has a metric of some epochs or images only",
                "\"test_loss\" : 0.7|\"test_loss\" : -0.7|has a test_loss that is not from 0 up",
                "\"clean\" : null|\"clean\" : {\"loss\": -0.1, \"accuracy\": 0.5}|has an epoch that makes no sense"
            })
    void answersAndEpochsHaveToMakeSense(String right, String wrong, String problem) throws IOException {
        run.writeRecord(Records.RECORD);
        String text = Files.readString(run.record());
        assertThat(text).contains(right);
        Files.writeString(run.record(), text.replace(right, wrong));

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessage(run.record() + " " + problem + "; delete it and train again");
    }

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(result(3, 2, 0.5), "has a best epoch outside its history"),
                Arguments.of(result(0, 2, 0.5), "has a best epoch outside its history"),
                Arguments.of(result(1, 3, 0.5), "counts other epochs than its history"),
                Arguments.of(result(1, 2, 1.5), "has a val_accuracy that is not from 0 to 1"),
                Arguments.of(result(1, 2, Double.NaN), "has a val_accuracy that is not from 0 to 1"),
                Arguments.of(phases(), "has no phases"),
                Arguments.of(phases(-1), "has a phase whose time is not a number from 0 up"),
                Arguments.of(phases(Double.POSITIVE_INFINITY), "has a phase whose time is not a number from 0 up"),
                Arguments.of(phases(1, 2), "has the same phase twice"),
                Arguments.of(
                        matrix(List.of(List.of(1, 2), List.of(3))),
                        "has a confusion matrix that does not fit its 2 classes"),
                Arguments.of(matrix(List.of(List.of(1, 2))), "has a confusion matrix that does not fit its 2 classes"),
                Arguments.of(matrix(List.of(List.of(1, 2), List.of(3, -4))), "has a negative count"),
                Arguments.of(
                        mistake(new Prediction(0, 2, 0, 0.5, 0.5, Records.MISTAKE.picture())),
                        "has a prediction outside its 2 classes"),
                Arguments.of(
                        mistake(new Prediction(0, 0, -1, 0.5, 0.5, Records.MISTAKE.picture())),
                        "has a prediction outside its 2 classes"),
                Arguments.of(
                        mistake(new Prediction(0, 0, 1, 0.5, 0.5, Picture.of(Shape.image(2, 1, 1), new byte[2]))),
                        "has a picture that is not of an image of 2x2x1"),
                Arguments.of(
                        mistake(new Prediction(0, 0, 1, 0.5, 0.5, new Picture("#"))),
                        "has a picture that is not of an image of 2x2x1"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordThatMakesNoSenseIsAnError(RunRecord record, String complaint) throws IOException {
        run.writeRecord(record);

        assertThatThrownBy(() -> StoredRecords.run(run))
                .isInstanceOf(IOException.class)
                .hasMessage(run.record() + " " + complaint + "; delete it and train again");
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
