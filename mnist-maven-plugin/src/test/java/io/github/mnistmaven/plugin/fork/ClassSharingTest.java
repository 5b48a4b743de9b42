package io.github.mnistmaven.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With JVMs that do write and map archives: those of the trainer's stand-in, packed into jars. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no archive without POSIX permissions")
class ClassSharingTest {
    private static final TrainerJvm JVM = new TrainerJvm(Path.of(System.getProperty("java.home")), Runtime.version());

    @TempDir
    private Path temporary;

    private Path cache;

    @BeforeEach
    void makeCache() throws IOException {
        cache = Files.createDirectory(temporary.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private ForkCommand command(String behaviour) throws IOException {
        ForkCommand unpacked = StandIn.command(temporary, behaviour);
        List<Path> jars = new ArrayList<>();
        for (Path entry : unpacked.classPath()) {
            jars.add(Files.isDirectory(entry) ? packed(entry) : entry);
        }
        return new ForkCommand(
                unpacked.java(),
                unpacked.jvmArguments(),
                ClassArchive.in(List.of(cache), JVM, new UserOptions(""), jars),
                "",
                jars,
                Map.of(),
                Set.of(),
                unpacked.directory(),
                unpacked.data());
    }

    private Path packed(Path classes) throws IOException {
        Path jar = temporary.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
        if (Files.exists(jar)) {
            return jar;
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private String log(ForkCommand command) throws IOException, InterruptedException {
        new TrainerFork(command, Optional.empty()).run(event -> {});
        return Files.readString(command.directory().log());
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("classes"))) {
            return files.toList();
        }
    }

    @Test
    void theSecondTrainerMapsWhatTheFirstOneWrote() throws Exception {
        String quiet = log(StandIn.command(temporary, "completes"));

        ForkCommand first = command("completes");
        assertThat(log(first)).hasSameSizeAs(quiet);
        List<Path> written = archives();
        assertThat(written).hasSize(1);

        ForkCommand second = command("completes");
        assertThat(second.classes().orElseThrow().file())
                .isEqualTo(written.get(0).toRealPath());
        assertThat(log(second)).hasSameSizeAs(quiet);
        assertThat(archives()).isEqualTo(written);
    }

    @Test
    void aTrainingThatFailsOrDiesLeavesNone() throws Exception {
        assertThat(new TrainerFork(command("fails"), Optional.empty()).run(event -> {}))
                .isEqualTo(new ForkOutcome.Ended(TrainerExit.TRAINING_FAILED, "the loss is NaN"));
        assertThat(archives()).isEmpty();

        new TrainerFork(command("aborts"), Optional.empty()).run(event -> {});
        assertThat(archives()).isEmpty();
    }
}
