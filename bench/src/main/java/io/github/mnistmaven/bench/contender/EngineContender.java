package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.MavenRun;
import io.github.mnistmaven.bench.maven.Variation;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Provenance;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An engine of ours, trained with as users do.
 *
 * @param engine as experiments name it
 * @param maven what trains
 */
public record EngineContender(String engine, Maven maven) implements Contender {

    @Override
    public String name() {
        return engine;
    }

    @Override
    public boolean rival() {
        return false;
    }

    @Override
    public Measurement run(Job job, Path directory) throws UnavailableException, IOException, InterruptedException {
        Variation experiment = Variation.of(maven.root().resolve(job.network().experiment()))
                .with("data", "limit", job.limit())
                // the language knows no training without validation, and one image takes no time
                .with("data", "validation", Math.max(1, job.heldOut()))
                .with("training", "epochs", job.epochs())
                .with("training", "engine", engine);
        try {
            return measurement(maven.train(experiment, directory));
        } catch (MavenFailedException e) {
            throw e.trained()
                    ? UnavailableException.failed(e.getMessage())
                    : UnavailableException.notFound(e.getMessage());
        }
    }

    private static Measurement measurement(MavenRun run) {
        Provenance provenance = run.record().provenance();
        return new Measurement(
                provenance.engineVersion() + ", " + provenance.natives(),
                provenance.threads(),
                run.readySeconds(),
                run.record().history().stream().map(EpochResult::seconds).toList(),
                run.record().result().test().accuracy(),
                provenance.peakMemoryBytes(),
                run.wallSeconds());
    }
}
