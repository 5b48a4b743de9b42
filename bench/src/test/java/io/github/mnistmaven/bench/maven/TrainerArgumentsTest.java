package io.github.mnistmaven.bench.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerArgumentsTest {

    @TempDir
    Path directory;

    @Test
    void anotherProgramRunsInTheSameJvm() throws IOException {
        Path file = Files.writeString(directory.resolve("trainer.args"), """
                "-Xmx512m"
                -Dusers=own "-Dother=a b"
                -cp
                "a.jar:b \\"c\\".jar"
                io.github.mnistmaven.trainer.fork.TrainerMain
                "run"
                "data"
                "cache"
                """);

        String changed = TrainerArguments.read(file)
                .running("Other", List.of(Path.of("classes"), Path.of("more.jar")), List.of("say \"hi\"", "2"))
                .text();

        assertThat(changed).isEqualTo("""
                        "-Xmx512m"
                        -Dusers=own "-Dother=a b"
                        -cp
                        "classes%1$smore.jar%1$sa.jar:b \\"c\\".jar"
                        Other
                        "run"
                        "data"
                        "cache"
                        "say \\"hi\\""
                        "2"
                        """.formatted(File.pathSeparator));
    }

    @Test
    void aFileThatIsNoTrainersIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("trainer.args"), "-cp\nx.jar\nOther\nrun\ndata\ncache\n");

        assertThatIOException()
                .isThrownBy(() -> TrainerArguments.read(file))
                .withMessage(file + " does not end with a class path, io.github.mnistmaven.trainer.fork.TrainerMain"
                        + ", a run directory, data and a cache");
    }
}
