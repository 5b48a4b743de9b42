package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a script has told since this was made, which is when it was started. */
final class Reports {
    private final long start = System.nanoTime();
    private final List<Double> epochSeconds = new ArrayList<>();
    private Optional<Report.Ready> ready = Optional.empty();
    private Optional<Report.Done> done = Optional.empty();
    private double readySeconds;

    /** Takes a line that a script printed; libraries may print lines of their own. */
    void add(String line) throws UnavailableException {
        if (!line.startsWith("{")) {
            return;
        }
        Report report = read(line);
        if (report instanceof Report.Ready first) {
            ready = Optional.of(first);
            readySeconds = sinceStart();
        } else if (report instanceof Report.Epoch epoch) {
            epochSeconds.add(epoch.seconds());
        } else if (report instanceof Report.Done last) {
            done = Optional.of(last);
        }
    }

    boolean begun() {
        return ready.isPresent();
    }

    /** The measurement, now that the script has ended. */
    Measurement measurement() throws UnavailableException {
        if (ready.isEmpty() || done.isEmpty()) {
            throw UnavailableException.failed("it ended without saying so");
        }
        return new Measurement(
                ready.get().versions(),
                ready.get().threads(),
                readySeconds,
                epochSeconds,
                done.get().testAccuracy(),
                done.get().peakMemoryBytes(),
                sinceStart());
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
