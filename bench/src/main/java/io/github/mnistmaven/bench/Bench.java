package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.contender.Contender;
import io.github.mnistmaven.bench.contender.Contenders;
import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.process.Directories;
import io.github.mnistmaven.bench.result.Machine;
import io.github.mnistmaven.bench.result.Markdown;
import io.github.mnistmaven.bench.result.Results;
import io.github.mnistmaven.bench.result.Table;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The command that measures our engines beside Keras and PyTorch. */
public final class Bench {
    /** MNIST's training images. */
    private static final int ALL_IMAGES = 60_000;

    private Bench() {}

    /**
     * Measures, prints the tables, and writes them to {@code bench/results.md} and {@code bench/results.json} below the
     * output directory.
     *
     * @param args {@code root}, {@code output}, {@code maven}, {@code repository} and {@code bench.*}, each as
     *     {@code key=value}
     * @throws IllegalArgumentException if one of them is wrong; nothing was run
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.of(args);
        int rounds = settings.integer("bench.rounds", 1);
        int jobs = settings.integer("bench.jobs", 0);
        int limit = settings.integer("bench.limit", 100, ALL_IMAGES);
        int epochs = settings.integer("bench.epochs", 2);
        List<Network> networks =
                settings.list("bench.networks").stream().map(Network::of).toList();

        Path output = settings.path("output").resolve("bench");
        List<Contender> contenders = Contenders.of(settings, output.resolve("mnist"));
        String measuredAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Path runs = Directories.empty(output.resolve("runs"));
        Rounds turns = new Rounds(contenders, runs, System.out::println);
        List<Table> tables = new ArrayList<>();
        for (Network network : networks) {
            tables.add(turns.run(Job.epochs(network, epochs, limit), rounds));
        }
        if (jobs > 0) {
            tables.add(turns.run(Job.whole(limit), jobs));
        }

        Results results = new Results(measuredAt, Machine.current(), tables);
        String markdown = Markdown.of(results);
        AtomicFile.write(output.resolve("results.json"), Json.pretty(results));
        AtomicFile.write(output.resolve("results.md"), markdown);
        System.out.println("\n" + markdown + "\nwritten to " + output);
    }
}
