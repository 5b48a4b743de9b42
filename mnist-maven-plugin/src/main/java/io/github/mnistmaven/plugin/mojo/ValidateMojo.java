package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.describe.Description;
import io.github.mnistmaven.plugin.estimate.Estimator;
import io.github.mnistmaven.plugin.experiments.NoSuchExperimentException;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Reads and plans experiments, and runs nothing. Called on the command line, it shows each experiment's layers, their
 * shapes and parameters, its images, and how long training is going to take: judging by earlier runs on this machine,
 * if there are any. As a part of a build it says no more than a line per experiment.
 *
 * @since 0.1.0
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class ValidateMojo extends AbstractPlanningMojo {

    /**
     * The number of native threads, on which results depend. By default as many as an engine is fastest with: one for
     * {@code dl4j}, and for {@code onednn} up to one for each processor, 16 at most, as many as make a step of the
     * network faster.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.threads")
    private Integer threads;

    @Inject
    ValidateMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session, repositorySystem);
    }

    @Override
    void run() throws NoSuchExperimentException, MojoFailureException, IOException {
        List<PlannedExperiment> planned = planned();
        Console console = console();
        if (execution().getSource() != MojoExecution.Source.CLI) {
            planned.forEach(one -> console.info(Description.line(one)));
            return;
        }
        Estimator estimator = Estimator.of(new Runs(outputDirectory()), ThreadParameter.rule(threads));
        for (PlannedExperiment one : planned) {
            Description.lines(one, estimator.of(one.plan())).forEach(console::info);
        }
    }
}
