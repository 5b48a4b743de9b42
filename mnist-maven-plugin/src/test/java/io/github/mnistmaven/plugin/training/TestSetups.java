package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.plugin.estimate.ThreadRule;
import io.github.mnistmaven.plugin.experiments.DataLocator;
import io.github.mnistmaven.plugin.fork.TrainerJvm;
import io.github.mnistmaven.plugin.host.CpuFeatures;
import io.github.mnistmaven.plugin.host.Host;
import io.github.mnistmaven.plugin.host.Host.Platform;
import io.github.mnistmaven.plugin.host.Natives;
import io.github.mnistmaven.plugin.resolve.TrainerJar;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What tests start the trainer's stand-in with, which is on their own class path. */
final class TestSetups {

    static final DataLocator DATA = new DataLocator(TestSetups::mnist, Path.of("no-cache"));

    private TestSetups() {}

    static TrainerSetup setup(EngineRuntime.Locator engines, Optional<Duration> timeout) {
        return new TrainerSetup(
                new TrainerJvm(Path.of(System.getProperty("java.home")), Runtime.version()),
                "",
                engines,
                new ThreadRule(OptionalInt.empty(), 1),
                4L << 30,
                Map.of(),
                Map.of(),
                timeout);
    }

    /** @param base where natives would be unpacked */
    static EngineRuntime runtime(EngineChoice engine, Path base) {
        return new EngineRuntime(
                engine,
                Natives.of(engine, new Host(Platform.LINUX_X86_64, new CpuFeatures(Set.of()))),
                classPath()
                        .map(file -> new TrainerJar("g", "a", "1", Path.of(file)))
                        .toList(),
                List.of(base.resolve("cache")));
    }

    /** A directory while the reactor only compiles, a jar once it packages. */
    static Path mnist() {
        Path entry = classPath()
                .filter(path -> path.contains("mnist-dataset"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
        return Files.isDirectory(entry) ? entry.resolve("io/github/mnistmaven/dataset") : entry;
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}
