package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of models in records: as there may be, and as they agree. */
class RecordedModelTest {
    private static final Map<String, Object> ONNX =
            Map.of("name", "model.onnx", "format", "onnx", "bytes", 7, "sha256", "c0de");

    @Test
    void aModelOfAnEarlierVersionIsInOneFile() throws IOException {
        RunRecord run = (RunRecord) Tampered.of("0.2/tiny").read();

        assertThat(run.model().files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("model.zip");
            assertThat(file.sha256()).isEqualTo(run.model().sha256());
            assertThat(file.bytes()).isEqualTo(run.model().bytes());
        });
        assertThat(run.model().lacks()).isEmpty();
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of(
                        "/model/files/1/name",
                        "../../.bashrc",
                        "model.files[1] must have a name of its format, model.onnx"),
                Arguments.of(
                        "/model/files/1/format",
                        "keras",
                        "model.files[1] must have a name of its format, model.keras, model.json, model.weights.h5"),
                Arguments.of(
                        "/model/files/1/format",
                        "tflite",
                        "unknown value 'tflite' for model.files[1].format; allowed: mnist, keras, onnx, dl4j"),
                Arguments.of("/model/files/0", ONNX, "model must have each file once"),
                Arguments.of(
                        "/model/files",
                        List.of(ONNX),
                        "model must have the size and the SHA-256 of model.zip, one of its files"),
                Arguments.of(
                        "/model/sha256",
                        "c0de",
                        "model must have the size and the SHA-256 of model.zip, one of its files"),
                Arguments.of(
                        "/model/bytes", 3, "model must have the size and the SHA-256 of model.zip, one of its files"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isRefused(String place, Object value, String problem) throws IOException {
        Tampered record = Tampered.of("0.2/tiny").asOfNow();
        Tampered exported = record.with("/model/files", List.of(record.record().at("/model/files/0"), ONNX));
        assertThat(((RunRecord) exported.read()).model().files()).hasSize(2);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> exported.with(place, value).read())
                .withMessageContaining("record.json is damaged: " + problem);
    }
}
