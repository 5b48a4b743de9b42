package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.io.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that are made to take memory, time or the stack. */
class HostileRecordsTest {
    private static final String START = "{\"schema\": 4, \"kind\": \"run\", \"name\": ";

    @Test
    void deepOnesAreNotRead() {
        assertRefused(START + "[".repeat(600) + "]".repeat(600) + "}", "it is too deep or too large");
        assertRefused(
                START + "[".repeat(480) + "]".repeat(480) + "}",
                "name must be a text of at most 1000 characters, found a list of 1");
    }

    @Test
    void largeOnesAreNotRead() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(START + "[" + "1,".repeat(3_000_000) + "1]}"))
                .withMessage("sent.json is damaged: it is too deep or too large; ask again");
    }

    @Test
    void largeFilesAreNotEvenParsed(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("sent.json"), " ".repeat((64 << 20) + 1));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new SentRecord(file).text())
                .withMessage(file + " has more than 64 MB, which no record and no report of this plugin has");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e400|name must be a text of at most 1000 characters, found .inf",
                "123456789012345678901234567890|name must be a text of at most 1000 characters, found '123456789012345678901234567890'",
                "\"a\"} {|a key is there twice, or something follows the end (line 1, column 43)",
                "\"a\", \"name\": \"b\"|a key is there twice, or something follows the end (line 1, column 51)"
            })
    void oddOnesAreToldOf(String value, String problem) {
        assertRefused(START + value + "}", problem);
    }

    /** As deep as JSON may be; each block has a place of its own in the list, or the list has only the first. */
    @Test
    void blocksWithinBlocksAreNoDanger() throws IOException {
        Map<String, Object> block = Map.of("flatten", Map.of());
        for (int i = 0; i < 150; i++) {
            block = Map.of("residual", Map.of("layers", List.of(block)));
        }

        assertThat(problem(Tampered.of("0.1/baseline").asOfNow().with("/plan/layers/0/layer", block)))
                .startsWith(
                        "record.json is damaged: residual at plan.layers[149]: input is 28x28x1, but its layers make"
                                + " 784 of it");
    }

    @Test
    void manyLayersTakeNoTime() throws IOException {
        Tampered record = Tampered.of("0.1/baseline").asOfNow();
        Object flatten = record.record().at("/plan/layers/2");
        List<Object> many = IntStream.range(0, 30_000).mapToObj(i -> flatten).toList();

        assertThat(problem(record.with("/plan/layers", many)))
                .isEqualTo(
                        "record.json is damaged: flatten at plan.layers[1]: input is a vector of 784, already flat; remove"
                                + " this layer; train again");
    }

    private static String problem(Tampered record) {
        try {
            record.read();
            return "";
        } catch (IOException refused) {
            return refused.getMessage();
        }
    }

    private static void assertRefused(String json, String problem) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(json))
                .withMessage("sent.json is damaged: " + problem + "; ask again");
    }

    private static void read(String json) throws IOException {
        new RecordReader(new JsonFile(Path.of("sent.json"), "ask again")).read(json);
    }
}
