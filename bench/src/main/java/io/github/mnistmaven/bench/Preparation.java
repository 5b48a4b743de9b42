package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.contender.Contenders;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.MavenRun;
import io.github.mnistmaven.bench.maven.TrainerProgram;
import io.github.mnistmaven.bench.maven.Variation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains before anything is measured: a trainer's class path is known then, and caches are filled. */
final class Preparation {
    private static final String ENGINE = "onednn";
    private static final int IMAGES = 2000;

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
        Map<String, String> environment = new HashMap<>(maven.environment());
        environment.put(
                "OMP_NUM_THREADS", String.valueOf(run.record().provenance().threads()));
        return new TrainerProgram(run.directory(), environment);
    }
}
