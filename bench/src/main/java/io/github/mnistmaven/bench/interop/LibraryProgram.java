package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.bench.report.Report;
import io.github.mnistmaven.bench.report.ReportingProcess;
import io.github.mnistmaven.bench.report.Reports;
import io.github.mnistmaven.bench.report.UnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that runs networks with a library.
 *
 * @param library the library
 * @param command starts the program; the directory of all networks is its last argument
 */
public record LibraryProgram(Library library, Command command) {

    /** Makes what starts a program. */
    @FunctionalInterface
    public interface Command {
        ProcessBuilder make() throws IOException;
    }

    /**
     * What came of all networks that have files for the library.
     *
     * @param versions of the library and what it runs on
     */
    public record Run(String versions, List<Outcome> outcomes) {}

    /**
     * Runs all networks.
     *
     * @param log receives what the program prints to standard error
     * @throws UnavailableException if the library is not there, or the program does not come to its end
     */
    public Run run(List<Subject> subjects, Path log) throws UnavailableException, IOException, InterruptedException {
        Reports reports = new ReportingProcess(command.make(), log).run();
        Map<List<String>, String> refusals = new HashMap<>();
        reports.all(Report.Refused.class)
                .forEach(refused -> refusals.put(List.of(refused.network(), refused.way()), refused.reason()));
        List<List<String>> answered = reports.all(Report.Answered.class).stream()
                .map(answer -> List.of(answer.network(), answer.way()))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Subject subject : subjects) {
            for (Way way : ways()) {
                List<String> key = List.of(subject.name(), way.keyword());
                if (answered.contains(key)) {
                    outcomes.add(Outcome.answered(subject, way));
                } else if (subject.has(way.format())) {
                    outcomes.add(Outcome.refused(subject, way, refusals.getOrDefault(key, "it was not run")));
                }
            }
        }
        return new Run(reports.only(Report.Ready.class).versions(), outcomes);
    }

    private List<Way> ways() {
        return Arrays.stream(Way.values())
                .filter(way -> way.library() == library)
                .toList();
    }
}
