package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.train.NoSuchExperimentException;
import io.github.mnistmaven.plugin.train.PlannedExperiment;
import java.io.IOException;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Reads and plans experiments, and runs nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class ValidateMojo extends AbstractPlanningMojo {

    @Inject
    ValidateMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session, repositorySystem);
    }

    @Override
    void run() throws NoSuchExperimentException, IOException {
        Console console = console();
        for (PlannedExperiment planned : planned()) {
            console.info(String.format(
                    Locale.ROOT,
                    "%s: %s, %d layers, %,d parameters, %,d images to train on",
                    planned.location().source(),
                    planned.name(),
                    planned.plan().layers().size(),
                    planned.plan().parameters(),
                    planned.plan().data().trainingImages()));
        }
    }
}
