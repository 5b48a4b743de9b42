package io.github.mnistmaven.experiment.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir
    private Path temporary;

    @Test
    void oneAtATimeHasItAndItsFileStays() throws IOException {
        Path directory = temporary.resolve("mnist/tiny");
        DirectoryLock first = DirectoryLock.tryIn(directory).orElseThrow();
        Object file = key(directory);

        assertThat(DirectoryLock.tryIn(directory)).isEmpty();
        // another way to the same place
        assertThat(DirectoryLock.tryIn(directory.resolve("../tiny"))).isEmpty();
        first.close();

        try (DirectoryLock second = DirectoryLock.tryIn(directory).orElseThrow()) {
            assertThat(second.directory()).isEqualTo(directory);
            assertThat(key(directory)).isEqualTo(file);
        }
    }

    @Test
    void whoAsksInVainTakesNothingFromWhoHasIt() throws Exception {
        DirectoryLock held = DirectoryLock.tryIn(temporary).orElseThrow();
        DirectoryLock.tryIn(temporary);

        assertThat(inAnotherProcess()).isEqualTo("taken");
        held.close();
        assertThat(inAnotherProcess()).isEqualTo("free");
    }

    private static Object key(Path directory) throws IOException {
        return Files.getAttribute(directory.resolve(".lock"), "fileKey");
    }

    private String inAnotherProcess() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asks.class.getName(),
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says = process.inputReader(StandardCharsets.UTF_8)) {
            return says.readLine();
        }
    }

    /** Says whether a directory is free. */
    static final class Asks {

        private Asks() {}

        public static void main(String[] directory) throws IOException {
            Optional<DirectoryLock> lock = DirectoryLock.tryIn(Path.of(directory[0]));
            System.out.println(lock.isPresent() ? "free" : "taken");
        }
    }
}
