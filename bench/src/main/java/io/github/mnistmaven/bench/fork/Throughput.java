package io.github.mnistmaven.bench.fork;

import io.github.mnistmaven.bench.report.Report;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.ProcFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * How many images a second are classified, told on standard output. Scripts measure the same way, see
 * {@code mnist_job.py}.
 *
 * @param images how many there are to classify
 * @param repetition of passes over them
 * @param out where it is told
 */
record Throughput(int images, Repetition repetition, PrintStream out) {
    private static final int MOST_BATCHES = 1000;

    /** At least three passes, and as many as fit half a second. */
    static Throughput of(int images) {
        return new Throughput(images, new Repetition(System::nanoTime, 3, 0.5), System.out);
    }

    /** Tells that data are read and the network stands. */
    void ready(String versions, int threads) {
        tell(new Report.Ready(versions, threads));
    }

    /**
     * Measures and tells: a pass is of no more than a thousand batches, and of no more than all images.
     *
     * @param classify classifies as many batches as it is told, the first ones
     */
    void tell(int batchSize, IntConsumer classify) {
        int batches = Math.min(images / batchSize, MOST_BATCHES);
        double seconds = repetition.medianSeconds(() -> classify.accept(batches));
        tell(new Report.Inference(batchSize, (double) batches * batchSize / seconds));
    }

    /** Tells that this was all, and ends the process: native threads must not keep it alive. */
    void end() {
        long peakKilobytes = new ProcFile(Path.of("/proc/self/status"))
                .value("VmHWM")
                .map(peak -> Long.parseLong(peak.replace(" kB", "")))
                .orElse(0L);
        tell(new Report.Classified(peakKilobytes * 1024));
        Runtime.getRuntime().halt(0);
    }

    private void tell(Report report) {
        out.println(Json.line(report));
        out.flush();
    }
}
