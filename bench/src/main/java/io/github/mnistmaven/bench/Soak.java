package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.Variation;
import io.github.mnistmaven.bench.process.ResidentMemory;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.bench.soak.SoakResult;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.protocol.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that trains for long, and looks whether the trainer's memory grows. */
public final class Soak {
    private static final long MEBIBYTE = 1024 * 1024;

    private Soak() {}

    /**
     * Trains, prints a sentence, and writes {@code soak/result.json} below the output directory.
     *
     * @param args {@code root}, {@code output}, {@code maven}, {@code repository} and {@code soak.*}, each as
     *     {@code key=value}
     * @throws IllegalArgumentException if one of them is wrong; nothing was run
     * @throws MavenFailedException if it could not be trained
     * @throws DisagreementException if memory grew
     */
    public static void main(String[] args)
            throws IOException, InterruptedException, MavenFailedException, DisagreementException {
        Settings settings = Settings.of(args);
        String engine = settings.text("soak.engine");
        int epochs = settings.integer("soak.epochs", SoakResult.FEWEST_EPOCHS);
        int limit = settings.integer("soak.limit", 100);
        long bound = settings.integer("soak.bound", 1) * MEBIBYTE;
        Maven maven = Maven.of(settings);
        Path output = settings.path("output").resolve("soak");

        Variation experiment = Variation.of(maven.root().resolve("experiments/smoke.yml"))
                .with("data", "limit", limit)
                .with("data", "validation", limit / 4)
                .with("training", "epochs", epochs)
                .with("training", "engine", engine);
        List<Long> resident = new ArrayList<>();
        maven.train(experiment, output.resolve("run"), (event, trainer) -> {
            if (event instanceof Event.EpochEnded) {
                trainer.ifPresent(process -> ResidentMemory.of(process).ifPresent(resident::add));
            }
        });
        if (resident.size() < SoakResult.FEWEST_EPOCHS) {
            throw new IOException("the trainer's resident memory was seen after " + resident.size() + " of " + epochs
                    + " epochs only; it is known on Linux alone, and epochs have to take some milliseconds");
        }
        SoakResult result = SoakResult.of(engine, resident, bound);
        AtomicFile.write(output.resolve("result.json"), Json.pretty(result));
        System.out.println(result.sentence());
        DisagreementException.unless(result.flat(), result.sentence());
    }
}
