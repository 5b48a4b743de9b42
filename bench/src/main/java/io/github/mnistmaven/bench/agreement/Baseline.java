package io.github.mnistmaven.bench.agreement;

import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.MavenRun;
import io.github.mnistmaven.bench.maven.Variation;
import io.github.mnistmaven.bench.setting.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The baseline, trained by two engines.
 *
 * @param maven what trains
 * @param engines the two engines
 * @param limit the number of training images used, those held out included
 * @param output receives the runs
 */
public record Baseline(Maven maven, List<String> engines, int limit, Path output) {
    private static final int FEWEST_IMAGES = 100;
    private static final int ALL_IMAGES = 60_000;
    private static final int HELD_OUT_SHARE = 6;

    public Baseline {
        engines = List.copyOf(engines);
        if (engines.size() != 2) {
            throw new IllegalArgumentException("agreement.engines must be two engines, found " + engines);
        }
    }

    /** The baseline of a command's settings. */
    public static Baseline of(Settings settings) {
        return new Baseline(
                Maven.of(settings),
                settings.list("agreement.engines"),
                settings.integer("agreement.limit", FEWEST_IMAGES, ALL_IMAGES),
                settings.path("output").resolve("agreement"));
    }

    /**
     * Trains.
     *
     * @param engine 0 or 1
     */
    public MavenRun train(int engine, long seed, int epochs)
            throws MavenFailedException, IOException, InterruptedException {
        Variation experiment = Variation.of(maven.root().resolve("experiments/baseline.yml"))
                .with("data", "limit", limit)
                .with("data", "validation", limit / HELD_OUT_SHARE)
                .with("training", "epochs", epochs)
                .with("training", "seed", seed)
                .with("training", "engine", engines.get(engine));
        String name = engines.get(engine) + "-" + engine + "-seed-" + seed + "-epochs-" + epochs;
        return maven.train(experiment, output.resolve(name));
    }
}
