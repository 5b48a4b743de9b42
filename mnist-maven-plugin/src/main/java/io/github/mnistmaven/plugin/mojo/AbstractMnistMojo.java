package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.failure.GoalException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have in common: where things are, whether to do anything, and what failures look like. */
abstract class AbstractMnistMojo extends AbstractMojo {

    /**
     * Skips every goal of this plugin.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The directory of the experiment files.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.experimentsDirectory", defaultValue = "${basedir}/experiments")
    private File experimentsDirectory;

    /**
     * The directory that holds one run directory per experiment, and {@code index.html}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.outputDirectory", defaultValue = "${project.build.directory}/mnist")
    private File outputDirectory;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    private final MavenSession session;

    AbstractMnistMojo(MavenSession session) {
        this.session = session;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            console().info("skipped, mnist.skip is set");
            return;
        }
        try {
            run();
        } catch (ExperimentException e) {
            throw Failures.failure(Failures.message(e), e);
        } catch (MojoFailureException e) {
            throw Failures.failure(e.getMessage(), e);
        } catch (GoalException e) {
            if (e.isExpected()) {
                throw Failures.failure(e.getMessage(), e);
            }
            throw Failures.error(e.getMessage(), e);
        } catch (IOException e) {
            throw Failures.error(Failures.message(e), e);
        } catch (UncheckedIOException e) {
            // Maven would add the message of e, which names a class
            throw Failures.error(Failures.message(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted; the trainer was stopped", e);
        } catch (RuntimeException e) {
            throw Failures.error("a defect of mnist-maven-plugin, please report it: " + e, e);
        }
    }

    /** Does what the goal is for. */
    abstract void run() throws GoalException, MojoFailureException, IOException, InterruptedException;

    final boolean isSkipped() {
        return skip;
    }

    final MavenSession session() {
        return session;
    }

    final Path basedir() {
        return basedir.toPath().toAbsolutePath().normalize();
    }

    final Path outputDirectory() {
        return outputDirectory.toPath().toAbsolutePath().normalize();
    }

    final ExperimentFiles experimentFiles() {
        return new ExperimentFiles(
                basedir(), experimentsDirectory.toPath().toAbsolutePath().normalize());
    }

    final Console console() {
        return new MavenConsole(getLog(), Interactivity.liveLine(session, getLog()), Interactivity.standardOutput());
    }
}
