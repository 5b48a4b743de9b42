package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.check.LimitCheck;
import io.github.mnistmaven.plugin.check.LimitsMissedException;
import io.github.mnistmaven.plugin.experiments.NoSuchExperimentException;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Holds the last runs of experiments against the limits that these declare in {@code check}, and fails the build if one
 * is missed, or if there is no run. Writes a JUnit report per experiment, {@code TEST-<name>.xml}, into
 * {@code mnist.outputDirectory}. Trains nothing: the limits are those in the record of the run, into which
 * {@code mnist:train} takes changed ones over without training again. Of an experiment with several seeds, each run is
 * held against the limits for itself.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public final class CheckMojo extends AbstractPlanningMojo {

    @Inject
    CheckMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session, repositorySystem);
    }

    @Override
    void run() throws NoSuchExperimentException, LimitsMissedException, IOException {
        new LimitCheck(basedir(), new Runs(outputDirectory()), console()).check(read());
    }
}
