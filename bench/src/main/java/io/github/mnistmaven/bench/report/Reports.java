package io.github.mnistmaven.bench.report;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a program has told since this was made, which is when it was started. */
public final class Reports {
    private final long start = System.nanoTime();
    private final List<Report> reports = new ArrayList<>();
    private double readySeconds;
    private double seconds;

    /** Takes a line that the program printed; libraries may print lines of their own. */
    void add(String line) throws UnavailableException {
        if (!line.startsWith("{")) {
            return;
        }
        Report report = read(line);
        if (report instanceof Report.Ready) {
            readySeconds = sinceStart();
        }
        reports.add(report);
    }

    /** The program has ended. */
    void end() {
        seconds = sinceStart();
    }

    /** Whether it said that it was ready. */
    boolean begun() {
        return first(Report.Ready.class).isPresent();
    }

    /** From the program's start until it was ready. */
    public double readySeconds() {
        return readySeconds;
    }

    /** From the program's start to its end. */
    public double seconds() {
        return seconds;
    }

    /** All reports of one type, in their order. */
    public <R extends Report> List<R> all(Class<R> type) {
        return reports.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * The only report of a type, which a program makes unless it ended early.
     *
     * @throws UnavailableException if it did
     */
    public <R extends Report> R only(Class<R> type) throws UnavailableException {
        return first(type).orElseThrow(() -> UnavailableException.failed("it ended without saying so"));
    }

    private <R extends Report> Optional<R> first(Class<R> type) {
        return all(type).stream().findFirst();
    }

    private double sinceStart() {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Report read(String line) throws UnavailableException {
        try {
            return Json.read(line, Report.class);
        } catch (MalformedJsonException e) {
            throw UnavailableException.failed("it printed '" + line + "': " + e.getMessage());
        }
    }
}
