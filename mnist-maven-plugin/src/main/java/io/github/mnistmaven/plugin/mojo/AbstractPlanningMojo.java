package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.train.NoSuchExperimentException;
import io.github.mnistmaven.plugin.train.PlannedExperiment;
import io.github.mnistmaven.plugin.train.Planning;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals have in common that plan experiments: which, and what a build may say in their place. */
abstract class AbstractPlanningMojo extends AbstractMnistMojo {

    /**
     * The experiments, separated by commas: paths, or names of files in <code>mnist.experimentsDirectory</code>. All
     * files there if none is named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "experiment")
    private List<String> experiment;

    /**
     * The engine that trains, in place of the experiments' own <code>training.engine</code>: <code>auto</code>,
     * <code>onednn</code> or <code>dl4j</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.engine")
    private String engine;

    AbstractPlanningMojo(MavenSession session) {
        super(session);
    }

    /**
     * The experiments, planned.
     *
     * @throws io.github.mnistmaven.experiment.problem.ExperimentException with everything that is wrong with them
     */
    final List<PlannedExperiment> planned() throws NoSuchExperimentException, IOException {
        return planning().plan(experimentFiles().named(experiment));
    }

    final Planning planning() {
        return new Planning(basedir(), Optional.ofNullable(engine).filter(name -> !name.isBlank()));
    }

    /** The experiments that the build names; empty for all of them. */
    final List<String> named() {
        return experiment;
    }
}
