package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.init.ExperimentExistsException;
import io.github.mnistmaven.plugin.init.FirstExperiment;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes an experiment to begin with into {@code mnist.experimentsDirectory}: a small network that trains in well under
 * a minute, every line of it explained, and beside it the JSON Schema that its first line names. An experiment that is
 * there already is never overwritten.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMnistMojo {

    /**
     * The name of the experiment, and of its file.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.name", defaultValue = "first")
    private String name;

    @Inject
    InitMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws ExperimentExistsException, IOException {
        new FirstExperiment(experimentFiles(), name).write().forEach(console()::info);
    }
}
