package io.github.mnistmaven.bench.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.bench.process.Java;
import io.github.mnistmaven.bench.report.UnavailableException;
import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.model.format.ModelFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryProgramTest {
    private static final String READY = "{\"type\": \"ready\", \"versions\": \"Keras 9\", \"threads\": 1}";

    @TempDir
    private Path directory;

    private Subject subject;
    private Subject without;

    @BeforeEach
    void writeAnswer() throws Exception {
        Answer expected = new Answer(new float[] {1}, 1);
        subject = new Subject("a", directory.resolve("a"), List.of(), List.of(), expected, Optional.empty());
        without = new Subject(
                "b",
                directory.resolve("b"),
                List.of(),
                List.of(new FormatLack(ModelFormat.KERAS, "it has no such layer")),
                expected,
                Optional.empty());
        Files.createDirectories(subject.answer(Way.KERAS).getParent());
        Files.write(subject.answer(Way.KERAS), new byte[] {0, 0, (byte) 0x80, 0x3f});
    }

    @Test
    void everyNetworkWithFilesForALibraryHasAnOutcome() throws Exception {
        LibraryProgram.Run run = printing(
                        READY,
                        "{\"type\": \"answered\", \"network\": \"a\", \"way\": \"keras\"}",
                        "{\"type\": \"refused\", \"network\": \"a\", \"way\": \"keras_apart\", \"reason\": \"no\"}")
                .run(List.of(subject, without), directory.resolve("log"));

        assertThat(run.versions()).isEqualTo("Keras 9");
        assertThat(run.outcomes())
                .containsExactly(Outcome.refused(subject, Way.KERAS_APART, "no"), Outcome.answered(subject, Way.KERAS));
    }

    @Test
    void whatIsNotRunIsNotPassedOver() throws Exception {
        assertThat(printing(READY)
                        .run(List.of(subject), directory.resolve("log"))
                        .outcomes())
                .containsExactly(
                        Outcome.refused(subject, Way.KERAS_APART, "it was not run"),
                        Outcome.refused(subject, Way.KERAS, "it was not run"));
    }

    @Test
    void aLibraryThatIsNotThereIsNoOutcome() {
        LibraryProgram none = new LibraryProgram(
                Library.KERAS,
                () -> new ProcessBuilder(directory.resolve("none").toString()));

        assertThatThrownBy(() -> none.run(List.of(subject), directory.resolve("log")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("not found: ");
    }

    private LibraryProgram printing(String... lines) throws Exception {
        Path program = Files.writeString(
                directory.resolve("Program.java"),
                "class Program { public static void main(String[] args) { System.out.println(\"\"\"\n"
                        + String.join("\n", lines) + "\"\"\"); } }");
        return new LibraryProgram(Library.KERAS, () -> new ProcessBuilder(Java.executable(), program.toString()));
    }
}
