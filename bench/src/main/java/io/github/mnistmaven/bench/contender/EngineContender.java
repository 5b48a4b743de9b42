package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Operations;
import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.MavenRun;
import io.github.mnistmaven.bench.maven.Variation;
import io.github.mnistmaven.bench.report.UnavailableException;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Provenance;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An engine of ours, trained with as users do.
 *
 * @param name what tables call it
 * @param engine as experiments name it
 * @param maven what trains
 */
public record EngineContender(String name, String engine, Maven maven) implements Contender {
    /**
     * Takes ten times as long as the others, so it trains a tenth of the images, for as few epochs as can be compared.
     */
    private static final String SLOW = "dl4j";

    private static final int SLOW_PART = 10;
    private static final int SLOW_EPOCHS = 2;
    private static final int FEWEST_IMAGES = 200;

    @Override
    public boolean rival() {
        return false;
    }

    @Override
    public int turns(int rounds) {
        return isSlow() ? 1 : rounds;
    }

    @Override
    public Measurement run(Job job, Path directory) throws UnavailableException, IOException, InterruptedException {
        int limit = isSlow() ? Math.max(FEWEST_IMAGES, job.limit() / SLOW_PART) : job.limit();
        Variation experiment = Variation.of(maven.root().resolve(job.network().experiment()))
                .with("data", "limit", limit)
                // the language knows no training without validation, and one image takes no time
                .with("data", "validation", Math.max(1, job.heldOut()))
                .with("training", "epochs", isSlow() ? SLOW_EPOCHS : job.epochs())
                .with("training", "engine", engine);
        try {
            return measurement(maven.train(experiment, directory));
        } catch (MavenFailedException e) {
            throw e.trained()
                    ? UnavailableException.failed(e.getMessage())
                    : UnavailableException.notFound(e.getMessage());
        }
    }

    /** Whether it does a part of a job, and once. */
    boolean isSlow() {
        return engine.equals(SLOW);
    }

    private static Measurement measurement(MavenRun run) {
        Provenance provenance = run.record().provenance();
        return new Measurement(
                provenance.engineVersion() + ", " + provenance.natives(),
                provenance.threads(),
                run.readySeconds(),
                run.record().plan().data().trainingImages(),
                run.record().history().stream().map(EpochResult::seconds).toList(),
                run.record().result().test().accuracy(),
                provenance.peakMemoryBytes(),
                run.wallSeconds(),
                Operations.perTrainedImage(run.record().plan()));
    }
}
