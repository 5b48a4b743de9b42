package io.github.mnistmaven.bench.inference;

import io.github.mnistmaven.bench.report.Report;
import io.github.mnistmaven.bench.report.Reports;
import io.github.mnistmaven.bench.report.UnavailableException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast one contender classifies.
 *
 * @param contender its name
 * @param versions the library and what it runs on
 * @param threads the threads that it computes with
 * @param imagesPerSecond by the size of batches
 * @param readySeconds from the process's start until data are read and the network stands
 * @param peakMemoryBytes the largest resident memory; 0 where nobody knows
 */
public record InferenceRow(
        String contender,
        String versions,
        int threads,
        Map<Integer, Double> imagesPerSecond,
        double readySeconds,
        long peakMemoryBytes) {

    public InferenceRow {
        // in the order in which they were measured
        imagesPerSecond = Collections.unmodifiableMap(new LinkedHashMap<>(imagesPerSecond));
    }

    static InferenceRow of(String contender, Reports reports) throws UnavailableException {
        Report.Ready ready = reports.only(Report.Ready.class);
        Map<Integer, Double> speeds = new LinkedHashMap<>();
        reports.all(Report.Inference.class).forEach(speed -> speeds.put(speed.batchSize(), speed.imagesPerSecond()));
        return new InferenceRow(
                contender,
                ready.versions(),
                ready.threads(),
                speeds,
                reports.readySeconds(),
                reports.only(Report.Classified.class).peakMemoryBytes());
    }
}
