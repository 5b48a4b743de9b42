package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.page.PerformancePage;
import io.github.mnistmaven.bench.process.Directories;
import io.github.mnistmaven.bench.result.Measurements;
import io.github.mnistmaven.bench.result.Results;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The command that measures our engines beside Keras and PyTorch. */
public final class Bench {

    private Bench() {}

    /**
     * Measures, prints the tables, and writes them to {@code bench/results.md} and {@code bench/results.json} below the
     * output directory; if they are to be kept, also among {@code bench/measurements} and in
     * {@code docs/performance.md}.
     *
     * @param args {@code root}, {@code output}, {@code maven}, {@code repository} and {@code bench.*}, each as
     *     {@code key=value}
     * @throws IllegalArgumentException if one of them is wrong; nothing was run
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.of(args);
        Extent extent = Extent.of(settings);
        boolean keep = settings.flag("bench.keep");
        Path output = Directories.empty(settings.path("output").resolve("bench"));

        Results results = Session.of(settings, output, System.out::println).measure(extent);
        String markdown = "# Training speed\n\n" + PerformancePage.measurements(List.of(results));
        AtomicFile.write(output.resolve("results.json"), Json.pretty(results));
        AtomicFile.write(output.resolve("results.md"), markdown);
        System.out.println("\n" + markdown + "\nwritten to " + output);
        if (keep) {
            Path root = settings.path("root");
            Measurements.in(root).keep(results);
            System.out.println("kept as " + results.machineType() + ", and in " + Performance.write(root));
        }
    }
}
