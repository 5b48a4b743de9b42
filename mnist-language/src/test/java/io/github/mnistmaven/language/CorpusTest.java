package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds files, each wrong for one reason or for none, against reader and schema. */
class CorpusTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");

    static List<Path> valid() throws IOException {
        return Stream.concat(files("valid").stream(), Experiments.files().stream())
                .toList();
    }

    static List<Path> invalid() throws IOException {
        return files("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void readerAndSchemaAccept(Path file) {
        assertThat(Agreement.check(file, file.getParent())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void readerAndSchemaRefuse(Path file) {
        assertThat(Agreement.check(file, file.getParent())).hasSizeBetween(1, 2);
    }

    private static List<Path> files(String directory) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(directory))) {
            return files.sorted().toList();
        }
    }
}
