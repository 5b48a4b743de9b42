package io.github.mnistmaven.bench.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenLogTest {

    @TempDir
    Path directory;

    @Test
    void theFirstErrorIsWhatIsWrong() throws IOException {
        Path log = Files.writeString(directory.resolve("maven.log"), """
                [INFO] training run, because mnist.force is set
                [ERROR] Failed to execute goal g:mnist-maven-plugin:1:train (default-cli) on project p: run: no such engine -> [Help 1]
                [ERROR]
                [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                """);

        assertThat(MavenLog.problem(log)).isEqualTo("run: no such engine");
    }

    @Test
    void anErrorMayHaveSeveralLines() throws IOException {
        Path log = Files.writeString(directory.resolve("maven.log"), """
                [ERROR] Failed to execute goal g:mnist-maven-plugin:1:train (default-cli) on project p: 1 problem, nothing was run:
                [ERROR] a.yml:8:3: unknown key 'x'
                [ERROR] -> [Help 1]
                [ERROR]\s
                [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                """);

        assertThat(MavenLog.problem(log)).isEqualTo("1 problem, nothing was run: a.yml:8:3: unknown key 'x'");
    }

    @Test
    void anErrorThatIsNotAGoalsIsGivenAsItIs() throws IOException {
        Path log = Files.writeString(
                directory.resolve("maven.log"),
                "[ERROR] No plugin found for prefix 'mnist' in the current project -> [Help 1]\n");

        assertThat(MavenLog.problem(log)).isEqualTo("No plugin found for prefix 'mnist' in the current project");
    }

    @Test
    void aLogWithoutErrorsIsPointedAt() throws IOException {
        Path log = Files.writeString(directory.resolve("maven.log"), "Killed\n");

        assertThat(MavenLog.problem(log)).isEqualTo("Maven failed, see " + log);
    }
}
