package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.train.NoSuchExperimentException;
import io.github.mnistmaven.plugin.train.PlannedExperiment;
import io.github.mnistmaven.plugin.train.Planning;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Reads and plans experiments, and runs nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class ValidateMojo extends AbstractMnistMojo {

    /**
     * The experiments to validate, separated by commas: paths, or names of files in
     * <code>mnist.experimentsDirectory</code>. All files there if none is named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "experiment")
    private List<String> experiment;

    @Inject
    ValidateMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws NoSuchExperimentException, IOException {
        Console console = console();
        for (PlannedExperiment planned :
                new Planning(basedir()).plan(experimentFiles().named(experiment))) {
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
