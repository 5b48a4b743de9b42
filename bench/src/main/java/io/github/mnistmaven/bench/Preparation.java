package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.contender.Contenders;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.machine.Isa;
import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.MavenRun;
import io.github.mnistmaven.bench.maven.TrainerProgram;
import io.github.mnistmaven.bench.maven.Variation;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.language.record.StoredRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains before anything is measured: a trainer's class path is known then, and caches are filled. */
final class Preparation {
    private static final String ENGINE = "onednn";
    private static final int IMAGES = 2000;
    private static final int COMMIT_LENGTH = 12;

    private Preparation() {}

    /**
     * A trainer of the seed CNN with oneDNN.
     *
     * @param directory receives its run
     * @param console told why there is none
     * @return empty if it can't be trained, or is not to be
     */
    static Optional<TrainerProgram> trainer(Contenders contenders, Path directory, Consumer<String> console)
            throws IOException, InterruptedException {
        Optional<Maven> maven = contenders.engines().stream()
                .filter(contender -> contender.engine().equals(ENGINE))
                .map(contender -> contender.maven())
                .findFirst();
        if (maven.isEmpty()) {
            return Optional.empty();
        }
        Variation experiment = Variation.of(maven.get().root().resolve(Network.SEED.experiment()))
                .with("data", "limit", IMAGES)
                .with("data", "validation", 1)
                .with("training", "epochs", 1)
                .with("training", "engine", ENGINE);
        try {
            return Optional.of(program(maven.get().train(experiment, directory), maven.get()));
        } catch (MavenFailedException e) {
            console.accept("no limits and no inference of ours: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static TrainerProgram program(MavenRun run, Maven maven) {
        Provenance provenance = run.record().provenance();
        Map<String, String> environment = new HashMap<>(maven.environment());
        environment.put("OMP_NUM_THREADS", String.valueOf(provenance.threads()));
        // the last word of what it ran on
        String isa = provenance.natives().substring(provenance.natives().lastIndexOf(' ') + 1);
        environment.put(Isa.ONEDNN, isa.toUpperCase(Locale.ROOT));
        return new TrainerProgram(run.directory(), environment);
    }

    /**
     * What trains, in words: {@code 0.1.0-SNAPSHOT, commit 0123456789ab}.
     *
     * @throws IOException if its record can't be read
     */
    static String version(TrainerProgram trainer) throws IOException {
        Provenance provenance = StoredRecords.run(trainer.run()).orElseThrow().provenance();
        return provenance.version()
                + provenance
                        .revision()
                        .map(revision -> ", commit " + revision.commit().substring(0, COMMIT_LENGTH)
                                + (revision.dirty() ? " with changes" : ""))
                        .orElse("");
    }
}
