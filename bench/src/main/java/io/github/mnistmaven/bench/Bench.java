package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.contender.Contender;
import io.github.mnistmaven.bench.contender.EngineContender;
import io.github.mnistmaven.bench.contender.Mnist;
import io.github.mnistmaven.bench.contender.PythonContender;
import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.maven.Maven;
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
     * Measures, prints {@code bench/results.md} below the output directory, and writes {@code bench/results.json}.
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
        String measuredAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Rounds turns = new Rounds(contenders(settings, output), output.resolve("runs"), System.out::println);
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

    private static List<Contender> contenders(Settings settings, Path output) throws IOException {
        Maven maven = Maven.of(settings);
        List<Contender> contenders = new ArrayList<>();
        settings.list("bench.engines").forEach(engine -> contenders.add(new EngineContender(engine, maven)));
        Path scripts = maven.root().resolve("bench/src/main/python");
        Path data = Mnist.unpack(output.resolve("mnist"));
        contenders.addAll(pythons("Keras", settings.list("bench.keras"), scripts.resolve("keras_cnn.py"), data));
        contenders.addAll(pythons("PyTorch", settings.list("bench.pytorch"), scripts.resolve("pytorch_cnn.py"), data));
        return contenders;
    }

    private static List<Contender> pythons(String library, List<String> interpreters, Path script, Path data) {
        int threads = Runtime.getRuntime().availableProcessors();
        List<Contender> contenders = new ArrayList<>();
        for (String interpreter : interpreters) {
            String name = interpreters.size() == 1 ? library : library + "-" + (contenders.size() + 1);
            contenders.add(new PythonContender(name, interpreter, script, data, threads));
        }
        return contenders;
    }
}
