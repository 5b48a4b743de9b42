package io.github.mnistmaven.bench.maven;

import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The arguments of a trainer's JVM, as {@code trainer.args} holds them: an argument per line, the last ones being
 * {@code -cp}, the class path, the main class, the run directory, the data and the directory for decoded pictures.
 *
 * @param lines in the syntax of java's argument files
 */
public record TrainerArguments(List<String> lines) {
    private static final int AFTER_JVM = 6;

    /** @throws IOException if the file can't be read, or is not as above */
    public static TrainerArguments read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int jvm = lines.size() - AFTER_JVM;
        if (jvm < 0 || !lines.get(jvm).equals("-cp") || !lines.get(jvm + 2).equals(ForkProtocol.MAIN_CLASS)) {
            throw new IOException(file + " does not end with a class path, " + ForkProtocol.MAIN_CLASS
                    + ", a run directory, data and a cache");
        }
        return new TrainerArguments(lines);
    }

    /**
     * The same JVM for another program, which gets the trainer's arguments first.
     *
     * @param main its main class
     * @param homes where the class and what it needs lie, before the trainer's class path
     * @param arguments what else it is started with
     */
    public TrainerArguments running(String main, List<Path> homes, List<String> arguments) {
        int jvm = lines.size() - AFTER_JVM;
        List<String> changed = new ArrayList<>(lines.subList(0, jvm + 1));
        String before = homes.stream().map(home -> home + File.pathSeparator).collect(Collectors.joining());
        changed.add('"' + escaped(before) + lines.get(jvm + 1).substring(1));
        changed.add(main);
        changed.addAll(lines.subList(jvm + 3, lines.size()));
        arguments.forEach(argument -> changed.add('"' + escaped(argument) + '"'));
        return new TrainerArguments(changed);
    }

    /** The content of an argument file. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
