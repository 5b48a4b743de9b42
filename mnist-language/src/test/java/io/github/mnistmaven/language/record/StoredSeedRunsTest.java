package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.analysis.Diagnosis;
import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSeedRunsTest {
    @TempDir
    private Path directory;

    private RunDirectory experiment;

    @BeforeEach
    void setUp() throws IOException {
        experiment = new RunDirectory(directory.resolve("tiny"));
        finish(1, 1);
        finish(2, 0.95);
        finish(3, 0.905);
        experiment.writeSeeds(SeedsRecord.of("tiny", "", List.of(run(1, 1), run(2, 0.95), run(3, 0.905))));
    }

    @Test
    void aRunIsNone() throws IOException {
        assertThat(StoredRecords.seedRuns(experiment.member(1))).isEmpty();
        assertThat(StoredRecords.seedRuns(new RunDirectory(directory.resolve("nothing"))))
                .isEmpty();
    }

    /** Test accuracy is 0.75: training accuracy is far above it in all of them. */
    @Test
    void haveTheVerdictOfMostOfThem() throws IOException {
        SeedRuns runs = StoredRecords.seedRuns(experiment).orElseThrow();

        assertThat(runs.members()).containsExactly(run(1, 1), run(2, 0.95), run(3, 0.905));
        assertThat(runs.verdict()).isEqualTo(Diagnosis.Verdict.OVERFITS);
        assertThat(runs.verdicts()).isEqualTo(3);
    }

    @Test
    void ofVerdictsThatAreAsFrequentTheFirstCounts() {
        List<RunRecord> members = List.of(run(1, 0.95), run(2, 0.8));
        SeedRuns runs = new SeedRuns(SeedsRecord.of("tiny", "", members), members);

        assertThat(members)
                .extracting(member -> Diagnosis.of(member).verdict())
                .containsExactly(Diagnosis.Verdict.OVERFITS, Diagnosis.Verdict.UNDERFITS);
        assertThat(runs.verdict()).isEqualTo(Diagnosis.Verdict.UNDERFITS);
        assertThat(runs.verdicts()).isEqualTo(1);
    }

    @Test
    void runsThatWereTrainedAgainSinceAreOthers() throws IOException {
        finish(2, 0.96);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> StoredRecords.seedRuns(experiment))
                .withMessage(experiment.record() + " tells of other runs than those beside it; run mnist:train again");
    }

    @Test
    void aRunThatIsGoneIsMissed() throws IOException {
        Files.delete(experiment.member(2).record());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> StoredRecords.seedRuns(experiment))
                .withMessage(experiment.record() + " tells of a run that is gone, tiny/seed-2; run mnist:train again");
    }

    private void finish(long seed, double trainAccuracy) throws IOException {
        experiment.member(seed).writeRecord(run(seed, trainAccuracy));
    }

    private static RunRecord run(long seed, double trainAccuracy) {
        RunResult result = Records.result(new Scores(0.2, trainAccuracy), Records.VALIDATION, Records.TEST);
        return Records.record(Records.memberOf(seed), result);
    }
}
