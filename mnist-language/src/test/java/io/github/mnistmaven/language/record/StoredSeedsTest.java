package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredSeedsTest {
    @TempDir
    private Path directory;

    @Test
    void isReadAsItWasWritten() throws IOException {
        RunDirectory runs = new RunDirectory(directory);
        runs.writeSeeds(record());

        assertThat(StoredRecords.seeds(runs)).contains(record());
        assertThat(StoredRecords.run(runs)).as("no run").isEmpty();
    }

    @Test
    void aSingleRunTakesItsPlace() throws IOException {
        RunDirectory run = new RunDirectory(directory);
        run.writeSeeds(record());

        run.finish(new TrialResult(Records.RECORD, Records.modelZip((byte) 1)), "schema: 1\n");
        // which is not the one that the record tells of
        Files.delete(run.model());

        assertThat(StoredRecords.seeds(run)).isEmpty();
        assertThat(StoredRecords.run(run)).contains(Records.RECORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tiny/seed-2|../../seed-2|'members[1].name must be ''tiny/seed-2'''",
                "\"test_accuracy\" : 0.5|\"test_accuracy\" : 5|members[0].figures.test_accuracy must be a number from 0 to 1, found 5",
                "\"test_accuracy\" : 0.5|\"test_accuracy\" : 0.25|'figures.test_accuracy must follow from the members'' figures'",
                "\"test_accuracy\" : 0.5,||members[0].figures must have a test_accuracy",
                "\"test_accuracy\" : 0.5,|\"test_accuracy\" : null,|members[0].figures must have a test_accuracy"
            })
    void aRecordThatMakesNoSenseIsRefused(String right, String wrong, String problem) throws IOException {
        RunDirectory runs = new RunDirectory(directory);
        runs.writeSeeds(record());
        String text = Files.readString(runs.record());
        assertThat(text).contains(right);
        Files.writeString(runs.record(), text.replace(right, wrong == null ? "" : wrong));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> StoredRecords.seeds(runs))
                .withMessage(runs.record() + " is damaged: " + problem + "; delete it and train again");
    }

    @Test
    void aDamagedRecordIsToldOf() throws IOException {
        RunDirectory runs = new RunDirectory(directory);
        Files.writeString(runs.record(), "{\"schema\": 1, \"members\": []}");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> StoredRecords.seeds(runs))
                .withMessageStartingWith(runs.record()
                        + " is damaged: missing key 'name'; it must be a text of at most 1000 characters");
    }

    private static SeedsRecord record() {
        List<RunRecord> runs = LongStream.of(1, 2, 3)
                .mapToObj(seed -> run(seed, 0.25 + 0.25 * seed))
                .toList();
        return SeedsRecord.of("tiny", "What it is for.", runs);
    }

    private static RunRecord run(long seed, double testAccuracy) {
        RunResult result = Records.result(Records.TRAINING, Records.VALIDATION, new Scores(0.7, testAccuracy));
        return Records.record(Records.memberOf(seed), result);
    }
}
