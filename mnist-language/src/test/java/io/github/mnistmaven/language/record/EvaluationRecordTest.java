package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.record.Evaluations;
import io.github.mnistmaven.language.SchemaValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The record of a model that was tested and not trained. */
class EvaluationRecordTest {
    @TempDir
    private Path directory;

    @Test
    void isReadAsItWasWritten() throws IOException {
        RunDirectory evaluation = new RunDirectory(directory);

        evaluation.writeRecord(Evaluations.RECORD);

        assertThat(StoredRecords.evaluation(evaluation)).contains(Evaluations.RECORD);
        assertThat(StoredRecords.run(evaluation)).isEmpty();
        assertThat(StoredRecords.isOfSeeds(evaluation)).isFalse();
        assertThat(Json.pretty(Evaluations.RECORD)).startsWith("{\n  \"schema\" : 4,\n  \"kind\" : \"evaluation\",");
    }

    @Test
    void itsSchemaAcceptsIt() throws IOException {
        assertThat(SchemaValidator.errorsOfRecord(record().record())).isEmpty();
        assertThat(SchemaValidator.errorsOfRecord(
                        record().with("/model/layers", List.of()).record()))
                .isNotEmpty();
    }

    @Test
    void damageSaysWhatToDo() throws IOException {
        RunDirectory evaluation = new RunDirectory(directory);
        Files.writeString(evaluation.record(), "{\"schema\": 4, \"kind\": \"evaluation\"}");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> StoredRecords.evaluation(evaluation))
                .withMessageEndingWith("; delete it and evaluate again, with mnist:evaluate");
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("/tested/test_images", 5, "confusion_matrix must count 5 images, as tested does"),
                Arguments.of("/confusion_matrix/0/0", 3, "confusion_matrix must count 4 images, as tested does"),
                Arguments.of(
                        "/confusion_matrix",
                        List.of(List.of(1, 1), List.of(1, 1)),
                        "confusion_matrix must be that of answers"),
                Arguments.of("/confusion_matrix/0", List.of(2), "confusion_matrix must have 2 rows of 2 counts"),
                Arguments.of("/scores/accuracy", 0.5, "scores.accuracy must be 0.75, as confusion_matrix says"),
                Arguments.of(
                        "/mistakes/0/index", 2, "mistakes[0] must have the label and the prediction that answers has"),
                Arguments.of(
                        "/mistakes/0/picture", "AAAA", "mistakes[0].picture must be a picture of an image of 2x2x1"),
                Arguments.of("/model/input", List.of(3, 3, 1), "model.input must be tested.image"),
                Arguments.of("/model/layers/0/output", List.of(0), "model.layers[0].output"),
                Arguments.of("/history", List.of(), "unknown key 'history'"),
                Arguments.of(
                        "/check",
                        Map.of("test_accuracy", Map.of("min", 2)),
                        "check.test_accuracy.min must be a number"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damageIsRefused(String place, Object value, String problem) throws IOException {
        Tampered damaged = record().with(place, value);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(damaged::read)
                .withMessageContaining("record.json is damaged: " + problem);
    }

    private static Tampered record() throws IOException {
        return new Tampered(Json.object(Json.line(Evaluations.RECORD)));
    }
}
