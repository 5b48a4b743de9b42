package io.github.mnistmaven.bench.maven;

import io.github.mnistmaven.bench.process.Java;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Programs of this module for the JVM of a trainer: its options, class path and arguments.
 *
 * @param run a run that was trained; its plan, data and cache are what a program gets as its first three arguments
 * @param environment what else its environment holds
 */
public record TrainerProgram(RunDirectory run, Map<String, String> environment) {

    public TrainerProgram {
        environment = Map.copyOf(environment);
    }

    /**
     * What runs a program; it only has to be started.
     *
     * @param main its main class
     * @param needed classes of what the class path of the trainer lacks
     * @param arguments those after a trainer's
     */
    public ProcessBuilder command(Class<?> main, List<Class<?>> needed, List<String> arguments) throws IOException {
        List<Path> homes = Stream.concat(Stream.of(main), needed.stream())
                .map(TrainerProgram::home)
                .toList();
        return command(main.getSimpleName(), main.getName(), homes, arguments);
    }

    /** What runs the program in a file of source code with what a trainer has on its class path. */
    public ProcessBuilder command(Path source) throws IOException {
        return command(source.getFileName().toString(), source.toString(), List.of(), List.of());
    }

    private ProcessBuilder command(String name, String main, List<Path> homes, List<String> arguments)
            throws IOException {
        Path file = run.path().resolve(name + ".args");
        TrainerArguments program = TrainerArguments.read(run.arguments()).running(main, homes, arguments);
        AtomicFile.write(file, program.text());
        ProcessBuilder command = new ProcessBuilder(Java.executable(), "@" + file);
        command.environment().putAll(environment);
        return command;
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
