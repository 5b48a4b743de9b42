package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Starts the trainer's stand-in on the class path of the tests. */
final class StandIn {

    private StandIn() {}

    static ForkCommand command(Path parent, String behaviour) throws IOException {
        return command(parent, behaviour, List.of("-Xmx64m"), "");
    }

    static ForkCommand command(Path parent, String behaviour, List<String> arguments, String argLine)
            throws IOException {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        RunDirectory directory = new RunDirectory(Files.createDirectories(parent.resolve(behaviour)));
        return new ForkCommand(
                java,
                arguments,
                Optional.empty(),
                argLine,
                classPath,
                Map.of("GREETING", "hello", "HF_TOKEN", "s3cret"),
                Set.of("HF_TOKEN"),
                directory,
                new DataLocation(parent.resolve("data"), parent.resolve("cache")));
    }
}
