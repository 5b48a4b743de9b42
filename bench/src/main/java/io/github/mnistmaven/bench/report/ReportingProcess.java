package io.github.mnistmaven.bench.report;

import io.github.mnistmaven.bench.process.Child;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that tells {@link Report}s.
 *
 * @param command starts it
 * @param errors receives what it prints to standard error
 */
public record ReportingProcess(ProcessBuilder command, Path errors) {

    /**
     * Runs it to its end.
     *
     * @throws UnavailableException if it can't be started, or does not come to its end
     * @throws IOException if {@code errors} can't be read
     */
    public Reports run() throws UnavailableException, IOException, InterruptedException {
        command.redirectError(errors.toFile());
        Reports reports = new Reports();
        try (Child child = start();
                BufferedReader lines = child.process().inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reports.add(line);
            }
            if (child.process().waitFor() != 0) {
                String why = lastLine(errors);
                throw reports.begun() ? UnavailableException.failed(why) : UnavailableException.notFound(why);
            }
        }
        reports.end();
        return reports;
    }

    private Child start() throws UnavailableException {
        try {
            return Child.start(command);
        } catch (IOException e) {
            throw UnavailableException.notFound(e.getMessage());
        }
    }

    // the last line of a traceback is what is wrong
    private static String lastLine(Path errors) throws IOException {
        List<String> lines =
                Files.readString(errors).lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1).strip();
    }
}
