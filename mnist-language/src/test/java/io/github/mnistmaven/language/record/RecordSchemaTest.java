package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.language.SchemaValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of records against what reads them. */
class RecordSchemaTest {

    static List<Path> files() {
        return RecordCorpus.files();
    }

    @Test
    void isASchema() {
        assertThat(SchemaValidator.errorsOfSchema(RecordSchema.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void acceptsEveryRecordAsThisVersionWritesIt(Path file) throws IOException {
        ObjectNode written = Json.object(Files.readString(file));
        Tampered record = new Tampered(written);

        assertThat(SchemaValidator.errorsOfRecord(record.asOfNow().record())).isEmpty();
        boolean isCurrent = written.get("schema").intValue() == Recorded.SCHEMA;
        assertThat(SchemaValidator.errorsOfRecord(written).isEmpty()).isEqualTo(isCurrent);
    }

    @Test
    void acceptsSeedsWithTheirRuns() throws IOException {
        RunRecord run = (RunRecord) Tampered.of("0.1/seeds/seed-1").read();
        SeedRuns runs = new SeedRuns(SeedsRecord.of("seeds", "", List.of(run)), List.of(run));
        Tampered record = new Tampered(Json.object(Json.line(runs)));

        assertThat(record.read()).isEqualTo(runs);
        assertThat(SchemaValidator.errorsOfRecord(record.record())).isEmpty();
        assertThat(SchemaValidator.errorsOfRecord(
                        record.with("/members/0/kind", "seeds").record()))
                .isNotEmpty();
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("/schema", 1),
                Arguments.of("/kind", "trial"),
                Arguments.of("/plan/training/batch_size", -7),
                Arguments.of("/plan/training/epochs", 0),
                Arguments.of("/plan/training/max_time", "1h"),
                Arguments.of("/plan/training/engine", "cuda"),
                Arguments.of("/plan/training/schedule", "constant"),
                Arguments.of("/plan/schema", 2),
                Arguments.of("/plan/layers/0/layer/conv2d/kernel_size/0", 2_000_000_000),
                Arguments.of("/plan/layers/0/layer/conv2d/kernel_size", 3),
                Arguments.of("/plan/layers/3/layer/dropout", 0.25),
                Arguments.of("/plan/layers/0/layer", Map.of("conv3d", Map.of())),
                Arguments.of("/plan/regularization/augmentation/rotation", 10),
                Arguments.of("/plan/regularization/augmentation/rotation/range", 10),
                Arguments.of("/plan/regularization/augmentation/rotation/range", List.of(-10)),
                Arguments.of("/plan/data/image", List.of(28, 28)),
                Arguments.of("/plan/check/test_accuracy/min", 97.5),
                Arguments.of("/history/0/epoch", 0),
                Arguments.of("/history", List.of()),
                Arguments.of("/result/test_accuracy", 1.5),
                Arguments.of("/result/stop_reason", "bored"),
                Arguments.of("/result/test_f1", "good"),
                Arguments.of("/confusion_matrix/0/0", -1),
                Arguments.of("/samples/0/label", 1000),
                Arguments.of("/provenance/threads", -1),
                Arguments.of("/provenance/user", "me"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void refusesWhatTheReaderRefuses(String place, Object value) throws IOException {
        Tampered record = Tampered.of("0.1/tiny").asOfNow().with(place, value);

        assertThat(SchemaValidator.errorsOfRecord(record.record())).isNotEmpty();
        assertThat(isRead(record)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kind",
                "/plan",
                "/plan/training/epochs",
                "/plan/training/seed",
                "/plan/check",
                "/plan/layers/0/tensors",
                "/history/1/val_loss",
                "/result/seconds",
                "/provenance/command"
            })
    void refusesWhatLacksAKey(String place) throws IOException {
        Tampered record = Tampered.of("0.1/tiny").asOfNow().without(place);

        assertThat(SchemaValidator.errorsOfRecord(record.record())).isNotEmpty();
        assertThat(isRead(record)).isFalse();
    }

    @Test
    void neverRefusesWhatTheReaderAccepts() throws IOException {
        Tampered record = Tampered.of("0.1/tiny").asOfNow();

        List<String> refused = record.numbers()
                .filter(place -> !SchemaValidator.errorsOfRecord(
                                record.with(place, -7).record())
                        .isEmpty())
                .toList();

        assertThat(refused).hasSizeGreaterThan(150);
        assertThat(refused.stream().filter(place -> isRead(record.with(place, -7))))
                .isEmpty();
    }

    private static boolean isRead(Tampered record) {
        try {
            record.read();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
