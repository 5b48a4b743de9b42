package io.github.mnistmaven.experiment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.statistics.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedsRecordTest {
    @TempDir
    private Path directory;

    @Test
    void everyFigureIsSummarised() {
        SeedsRecord record = record();

        assertThat(record.figures()).containsOnlyKeys(Metric.values());
        Summary accuracy = record.figures().get(Metric.TEST_ACCURACY);
        assertThat(accuracy.mean()).isCloseTo(0.75, within(1e-12));
        assertThat(accuracy.spread().orElseThrow().standardDeviation()).isCloseTo(0.25, within(1e-12));
        // 0.9 - 0.5, 0.9 - 0.75 and 0.9 - 1
        assertThat(record.values(Metric.GENERALIZATION_GAP)).containsExactly(0.4, 0.15, -0.1);
        assertThat(record.figures().get(Metric.EPOCHS_RUN)).isEqualTo(Summary.of(2, 2, 2));
    }

    @Test
    void aMemberKnowsItsRun() {
        assertThat(record().members().get(1))
                .returns("tiny/seed-2", SeedsRecord.Member::name)
                .returns(2L, SeedsRecord.Member::seed)
                .returns("d1", SeedsRecord.Member::digest)
                .returns(StopReason.EARLY_STOPPING, SeedsRecord.Member::stopReason);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        RunDirectory runs = new RunDirectory(directory);
        runs.writeSeeds(record());

        assertThat(runs.readSeeds()).contains(record());
        assertThat(runs.readRecord()).as("no run").isEmpty();
    }

    @Test
    void takesThePlaceOfASingleRun() throws IOException {
        RunDirectory runs = new RunDirectory(directory);
        runs.finish(new byte[] {1}, Records.RECORD);
        runs.writePlan(Records.BOUND_PLAN);
        assertThat(runs.readSeeds()).isEmpty();

        runs.writeSeeds(record());

        assertThat(runs.model()).doesNotExist();
        assertThat(runs.plan()).doesNotExist();
        assertThat(runs.history()).doesNotExist();
    }

    @Test
    void aSingleRunTakesItsPlace() throws IOException {
        RunDirectory run = new RunDirectory(directory);
        run.writeSeeds(record());

        run.finish(new byte[] {1}, Records.RECORD);

        assertThat(run.readSeeds()).isEmpty();
        assertThat(run.readRecord()).contains(Records.RECORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\" : 1|\"schema\" : 2|has record schema 2, this version reads schema 1",
                "tiny/seed-2|../../seed-2|has a member that is not called by its seed",
                "\"test_accuracy\" : 0.5|\"test_accuracy\" : 5|has a figure that is outside of what there can be",
                "\"test_accuracy\" : 0.5|\"test_accuracy\" : 0.25|has a test_accuracy that does not follow from its members",
                "\"test_accuracy\" : 0.5,||lacks a figure",
                "\"test_accuracy\" : 0.5,|\"test_accuracy\" : null,|lacks a figure"
            })
    void aRecordThatMakesNoSenseIsRefused(String right, String wrong, String problem) throws IOException {
        RunDirectory runs = new RunDirectory(directory);
        runs.writeSeeds(record());
        String text = Files.readString(runs.record());
        assertThat(text).contains(right);
        Files.writeString(runs.record(), text.replace(right, wrong == null ? "" : wrong));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(runs::readSeeds)
                .withMessage(runs.record() + " " + problem + "; delete it and run mnist:train again");
    }

    @Test
    void aDamagedRecordIsToldOf() throws IOException {
        RunDirectory runs = new RunDirectory(directory);
        Files.writeString(runs.record(), "{\"members\": []}");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(runs::readSeeds)
                .withMessageStartingWith(runs.record() + " is damaged: unexpected or missing value");
    }

    private static SeedsRecord record() {
        List<RunRecord> runs = LongStream.of(1, 2, 3)
                .mapToObj(seed -> run(seed, 0.25 + 0.25 * seed))
                .toList();
        return SeedsRecord.of("tiny", "What it is for.", runs);
    }

    private static RunRecord run(long seed, double testAccuracy) {
        RunResult result = new RunResult(1, 2, StopReason.EARLY_STOPPING, 0.9, 0.5, testAccuracy, 0.7, 0.2, 0.8, 1.5);
        return Records.record(Records.memberOf(seed), result);
    }
}
