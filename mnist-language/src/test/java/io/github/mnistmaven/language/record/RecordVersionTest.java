package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions and kinds of records. */
class RecordVersionTest {
    @TempDir
    private Path directory;

    private RunDirectory run;

    @BeforeEach
    void aRun() throws IOException {
        run = new RunDirectory(directory);
        run.writeRecord(Records.RECORD);
    }

    @Test
    void aNewerRecordIsNotDamaged() throws IOException {
        replace("\"schema\" : 4,\n  \"kind\" : \"run\"", "\"schema\" : 5,\n  \"sort\" : \"trial\"");

        assertProblem("was written by a newer version of the plugin (record schema 5; this one reads up to 4); update"
                + " mnist-maven-plugin, or delete it and train again");
    }

    @Test
    void aNewerRecordThatWasSentIsNotDamaged() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new SentRecord(Path.of("sent.json")).read("{\"schema\": 12, \"what\": []}"))
                .withMessage("sent.json was written by a newer version of the plugin (record schema 12; this one reads"
                        + " up to 4); update mnist-maven-plugin, or ask for a new one, made by this version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-7", "0", "2.5", "\"2\"", "null", "[2]", "99999999999999999999"})
    void whatHasNoVersionIsNotARecord(String version) throws IOException {
        replace("\"schema\" : 4,\n  \"kind\"", "\"schema\" : " + version + ",\n  \"kind\"");

        assertProblem("is not a record, whose first key is schema, an integer from 1; delete it and train again");
    }

    @Test
    void aRecordIsOfAKind() throws IOException {
        replace("\"kind\" : \"run\"", "\"kind\" : \"trial\"");

        assertProblem(
                "is a record of another kind than run, seeds, seeds_with_runs and evaluation; delete it and train again");
    }

    @Test
    void theKindDecidesAndNotTheKeys() throws IOException {
        replace("\"kind\" : \"run\"", "\"kind\" : \"seeds\"");

        assertThat(StoredRecords.isOfSeeds(run)).isTrue();
        assertProblem(
                "is damaged: unknown key 'digest'; allowed: name, description, source, fingerprint, members, figures");
    }

    @Test
    void isOfSeedsIsToldByTheHead() throws IOException {
        assertThat(StoredRecords.isOfSeeds(run)).isFalse();
        run.writeSeeds(SeedsRecord.of("tiny", "", List.of(Records.RECORD)));
        assertThat(StoredRecords.isOfSeeds(run)).isTrue();

        String text = Files.readString(run.record());
        Files.writeString(run.record(), text.substring(0, 100));
        assertThat(StoredRecords.isOfSeeds(run)).as("no more is read").isTrue();
        Files.writeString(run.record(), text.replace("\"schema\" : 4,", "\"schema\" : 5,"));
        assertThat(StoredRecords.isOfSeeds(run)).as("of a newer version").isFalse();
    }

    private void replace(String text, String other) throws IOException {
        String json = Files.readString(run.record());
        assertThat(json).contains(text);
        Files.writeString(run.record(), json.replace(text, other));
    }

    private void assertProblem(String problem) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> StoredRecords.run(run))
                .withMessageStartingWith(run.record() + " " + problem);
    }
}
