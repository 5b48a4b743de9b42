package io.github.mnistmaven.bench.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerProgramTest {

    @TempDir
    Path directory;

    @Test
    void aProgramHasTheTrainersJvmAndWhatItNeedsBesides() throws IOException {
        RunDirectory run = new RunDirectory(directory);
        Files.writeString(run.arguments(), """
                "-Xmx512m"
                -cp
                "a.jar"
                io.github.mnistmaven.trainer.fork.TrainerMain
                "run"
                "data"
                "cache"
                """);

        ProcessBuilder command = new TrainerProgram(run, Map.of("OMP_NUM_THREADS", "3"))
                .command(TrainerProgramTest.class, List.of(Json.class), List.of("7"));

        Path arguments = directory.resolve("TrainerProgramTest.args");
        assertThat(command.command()).last().isEqualTo("@" + arguments);
        assertThat(command.environment()).containsEntry("OMP_NUM_THREADS", "3");
        List<String> lines = Files.readAllLines(arguments);
        assertThat(lines)
                .startsWith("\"-Xmx512m\"", "-cp")
                .endsWith(TrainerProgramTest.class.getName(), "\"run\"", "\"data\"", "\"cache\"", "\"7\"");
        assertThat(lines.get(2).split(File.pathSeparator))
                .hasSize(3)
                .satisfies(path -> assertThat(path[0]).contains("test-classes"))
                .satisfies(path -> assertThat(path[1]).contains("mnist-experiment"))
                .satisfies(path -> assertThat(path[2]).isEqualTo("a.jar\""));
    }
}
