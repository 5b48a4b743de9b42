package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.plugin.fork.ForkCommand;
import io.github.mnistmaven.plugin.fork.TrainerJvm;
import io.github.mnistmaven.plugin.host.CpuFeatures;
import io.github.mnistmaven.plugin.host.Host.Platform;
import io.github.mnistmaven.plugin.host.Natives;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerSetupTest {
    @TempDir
    private Path temporary;

    private Path ours;
    private Path theirs;

    @BeforeEach
    void makeJars() throws IOException {
        ours = Files.writeString(temporary.resolve("mnist-trainer-1-SNAPSHOT.jar"), "first build");
        theirs = Files.writeString(temporary.resolve("nd4j-api-1.jar"), "released");
    }

    private TrainerSetup setup(int threads, Map<String, String> environment) {
        return setup(new ThreadRule(OptionalInt.of(threads), 8), environment);
    }

    private TrainerSetup setup(ThreadRule threads, Map<String, String> environment) {
        return new TrainerSetup(
                new TrainerJvm(Path.of("/jdk"), Runtime.Version.parse("17.0.1")),
                "-Xmx2g",
                List.of(ours, theirs),
                new Natives(Platform.LINUX_X86_64, "linux-x86_64-onednn", new CpuFeatures(Set.of())),
                threads,
                temporary.resolve("cache"),
                environment,
                Optional.empty());
    }

    @Test
    void startsAJvmWithBoundsForNativeMemoryAndACacheOfItsOwn() {
        ForkCommand command = setup(2, Map.of("MORE", "yes"))
                .command(TinyRun.PLAN, new RunDirectory(temporary), temporary.resolve("data"));

        assertThat(command.jvmArguments())
                .containsExactly(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-Dorg.bytedeco.javacpp.maxBytes=1g",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=2g",
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=exclude,org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner::exec",
                        "-Djava.awt.headless=true",
                        "-Dorg.bytedeco.javacpp.logger=slf4j",
                        "-Dorg.bytedeco.javacpp.cachedir=" + temporary.resolve("cache"));
        assertThat(command.argLine()).isEqualTo("-Xmx2g");
        assertThat(command.environment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "OMP_NUM_THREADS", "2", "OPENBLAS_NUM_THREADS", "2", "GOMP_SPINCOUNT", "3000", "MORE", "yes"));
    }

    @Test
    void tellsATrainerHowManyOfManyThreadsDl4jTakes() {
        ForkCommand command = setup(new ThreadRule(OptionalInt.empty(), 8), Map.of())
                .command(TinyRun.PLAN, new RunDirectory(temporary), temporary.resolve("data"));

        assertThat(command.jvmArguments()).contains("-Dmnist.dl4jThreads=1");
        assertThat(command.environment())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("OMP_NUM_THREADS", "8", "OPENBLAS_NUM_THREADS", "1", "GOMP_SPINCOUNT", "3000"));
    }

    @Test
    void aUserMayOverrideItsEnvironment() {
        ForkCommand command = setup(1, Map.of("OMP_NUM_THREADS", "3"))
                .command(TinyRun.PLAN, new RunDirectory(temporary), temporary.resolve("data"));

        assertThat(command.environment()).containsEntry("OMP_NUM_THREADS", "3");
    }

    @Test
    void isKnownByWhatAModelsBytesDependOn() throws IOException {
        assertThat(setup(1, Map.of()).fingerprint(TinyRun.PLAN))
                .isEqualTo(setup(1, Map.of()).fingerprint(TinyRun.PLAN));
        assertThat(setup(2, Map.of()).fingerprint(TinyRun.PLAN))
                .isNotEqualTo(setup(1, Map.of()).fingerprint(TinyRun.PLAN));
    }

    @Test
    void isKnownByTheContentOfOurOwnJarsSinceSnapshotsChange() throws IOException {
        var before = setup(1, Map.of()).fingerprint(TinyRun.PLAN);

        Files.writeString(theirs, "something else");
        assertThat(setup(1, Map.of()).fingerprint(TinyRun.PLAN)).isEqualTo(before);

        Files.writeString(ours, "second build");
        assertThat(setup(1, Map.of()).fingerprint(TinyRun.PLAN)).isNotEqualTo(before);
    }
}
