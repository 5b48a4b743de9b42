package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.EffectiveYaml;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.console.Printed;
import io.github.mnistmaven.plugin.experiments.NoSuchExperimentException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Prints experiments as they are meant: with what they extend, what the build sets and every default, and behind each
 * value where it comes from.
 *
 * @since 0.1.0
 */
@Mojo(name = "effective-experiment", aggregator = true, threadSafe = true)
public final class EffectiveExperimentMojo extends AbstractPlanningMojo {

    /**
     * A file that receives the experiment, which must be a single one. By default experiments are printed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.outputFile")
    private File outputFile;

    @Inject
    EffectiveExperimentMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session, repositorySystem);
    }

    @Override
    void run() throws NoSuchExperimentException, MojoFailureException, IOException {
        List<LocatedExperiment> experiments = read();
        Console console = console();
        if (outputFile == null) {
            experiments.forEach(one -> console.document(
                    "effective experiment of " + Printed.line(file(one)) + ":\n\n" + EffectiveYaml.annotated(one)));
            return;
        }
        if (experiments.size() != 1) {
            throw new MojoFailureException("mnist.outputFile is for one experiment, but there are " + experiments.size()
                    + ": "
                    + experiments.stream().map(EffectiveExperimentMojo::file).collect(Collectors.joining(", "))
                    + "; name one with -Dexperiment=<file>");
        }
        Path file = outputFile.toPath().toAbsolutePath().normalize();
        AtomicFile.write(file, EffectiveYaml.annotated(experiments.get(0)));
        console.info("wrote the effective experiment of " + file(experiments.get(0)) + " to "
                + ShownPath.of(file, basedir()));
    }

    private static String file(LocatedExperiment experiment) {
        return experiment.origins().files().get(0);
    }
}
