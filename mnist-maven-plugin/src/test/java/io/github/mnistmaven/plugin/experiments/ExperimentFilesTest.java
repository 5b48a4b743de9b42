package io.github.mnistmaven.plugin.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFilesTest {
    @TempDir
    private Path base;

    private Path directory;
    private ExperimentFiles files;

    @BeforeEach
    void makeFiles() throws IOException {
        directory = Files.createDirectory(base.resolve("experiments"));
        for (String name : List.of("b.yml", "a.yaml", "notes.txt")) {
            Files.createFile(directory.resolve(name));
        }
        Files.createFile(base.resolve("elsewhere.yml"));
        files = new ExperimentFiles(base, directory);
    }

    @Test
    void areAllOfTheDirectoryWhereNoneIsNamed() throws Exception {
        assertThat(files.named(List.of())).containsExactly(directory.resolve("a.yaml"), directory.resolve("b.yml"));
    }

    @Test
    void areFoundByNameAndByPath() throws Exception {
        assertThat(files.named(List.of("b.yml", " a", "elsewhere.yml", "experiments/b.yml")))
                .containsExactly(
                        directory.resolve("b.yml"), directory.resolve("a.yaml"), base.resolve("elsewhere.yml"));
    }

    @Test
    void nothingBetweenCommasNamesNothing() throws Exception {
        assertThat(files.named(Arrays.asList("b.yml", null, " ", "a")))
                .containsExactly(directory.resolve("b.yml"), directory.resolve("a.yaml"));
        assertThat(files.named(Arrays.asList(null, " "))).isEqualTo(files.all());
    }

    @Test
    void areListedWhereOneIsMissing() {
        assertThatThrownBy(() -> files.named(List.of("c.yml")))
                .isInstanceOf(NoSuchExperimentException.class)
                .hasMessage("there is no experiment 'c.yml' in experiments; there are: a.yaml, b.yml");
    }

    @Test
    void whoseNamesWouldMoveTheCursorAreListedInWords() throws Exception {
        Files.createFile(directory.resolve("up\u001b[A.yml"));

        assertThatThrownBy(() -> files.named(List.of("\u001b[2J")))
                .isInstanceOf(NoSuchExperimentException.class)
                .hasMessage("there is no experiment 'U+001B[2J' in experiments; there are: a.yaml, b.yml,"
                        + " upU+001B[A.yml");
    }

    @Test
    void cannotHaveANameThatNoFileHas() {
        assertThatThrownBy(() -> files.named(List.of("a\0b")))
                .isInstanceOf(NoSuchExperimentException.class)
                .hasMessage("there is no experiment 'aU+0000b' in experiments; there are: a.yaml, b.yml");
    }

    @Test
    void aDirectoryThatDoesNotExistHoldsNone() {
        ExperimentFiles none = new ExperimentFiles(base, base.resolve("nowhere"));

        assertThatThrownBy(() -> none.named(List.of()))
                .isInstanceOf(NoSuchExperimentException.class)
                .hasMessage("there are no experiments in nowhere; mnist:init writes a first one, or name one with"
                        + " -Dexperiment=<file>");
        assertThatThrownBy(() -> none.named(List.of("x")))
                .isInstanceOf(NoSuchExperimentException.class)
                .hasMessage("there is no experiment 'x' in nowhere; that directory holds none");
    }
}
