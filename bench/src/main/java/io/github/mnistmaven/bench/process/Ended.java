package io.github.mnistmaven.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that has ended.
 *
 * @param successful whether it said so
 * @param lines what it printed to standard output
 * @param error the last line that it printed to standard error, which of a traceback is what is wrong; empty if there
 *     is none
 */
public record Ended(boolean successful, List<String> lines, String error) {

    public Ended {
        lines = List.copyOf(lines);
    }

    /**
     * Runs a program to its end.
     *
     * @param errors receives what it prints to standard error
     * @throws IOException if it can't be started
     */
    public static Ended of(ProcessBuilder command, Path errors) throws IOException, InterruptedException {
        command.redirectError(errors.toFile());
        try (Child child = Child.start(command);
                BufferedReader reader = child.process().inputReader()) {
            List<String> lines = reader.lines().toList();
            boolean successful = child.process().waitFor() == 0;
            return new Ended(successful, lines, lastLine(Files.readAllLines(errors)));
        }
    }

    /** The last line that it printed; empty if there is none. */
    public String lastLine() {
        return lastLine(lines);
    }

    private static String lastLine(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .reduce((line, next) -> next)
                .map(String::strip)
                .orElse("");
    }
}
