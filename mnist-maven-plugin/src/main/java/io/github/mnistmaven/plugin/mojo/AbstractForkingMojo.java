package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.fork.TrainerJvm;
import io.github.mnistmaven.plugin.host.Host;
import io.github.mnistmaven.plugin.host.NativeCaches;
import io.github.mnistmaven.plugin.resolve.TrainerResolver;
import io.github.mnistmaven.plugin.training.ResolvedEngines;
import io.github.mnistmaven.plugin.training.TrainCommand;
import io.github.mnistmaven.plugin.training.TrainerSetup;
import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** What goals have in common that start trainers: where these come from and what they run on. */
abstract class AbstractForkingMojo extends AbstractPlanningMojo {
    private static final long LONGEST_TIMEOUT = Duration.ofDays(366).toSeconds();

    /**
     * The home of the Java installation that trains, 17 or later. By default that of the build's {@code jdk} toolchain,
     * or the one that Maven runs on.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.jvm")
    private File jvm;

    /**
     * Further arguments of the JVM that trains.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.argLine")
    private String argLine;

    /**
     * Further environment variables of the JVM that trains.
     *
     * @since 0.1.0
     */
    @Parameter
    private Map<String, String> environmentVariables;

    /**
     * The seconds that training one experiment may take; 0 for as long as it likes.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.timeout", defaultValue = "0")
    private long timeout;

    /**
     * The classifier of the {@code nd4j-native} build that DL4J trains with. By default the best that this machine's
     * CPU runs.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.natives")
    private String natives;

    /**
     * The number of native threads, on which results depend. By default as many as an engine is fastest with: one for
     * {@code dl4j}, and for {@code onednn} up to one for each processor, 16 at most, as many as make a step of the
     * network faster.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.threads")
    private Integer threads;

    /**
     * The directory into which native libraries are unpacked, some 100 MB for oneDNN and 450 MB for DL4J, and from
     * which they are loaded. By default the first of these in which the trainer can write and run code:
     * {@code .cache/mnist-maven-plugin} in the local repository, {@code ~/.cache/mnist-maven-plugin}, and
     * {@code .natives} in {@code mnist.outputDirectory}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.cache")
    private File cache;

    private final ToolchainManager toolchains;

    AbstractForkingMojo(MavenSession session, RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(session, repositorySystem);
        this.toolchains = toolchains;
    }

    /** What trains an experiment once more. */
    final TrainCommand command() {
        MojoExecution execution = execution();
        String goal = String.join(
                ":", execution.getGroupId(), execution.getArtifactId(), execution.getVersion(), execution.getGoal());
        return new TrainCommand(
                goal,
                basedir(),
                set(),
                engine(),
                threads == null ? OptionalInt.empty() : OptionalInt.of(threads),
                Home.ofUser());
    }

    final TrainerSetup setup(TrainerResolver resolver) throws GoalException, MojoFailureException {
        if (timeout < 0 || timeout > LONGEST_TIMEOUT) {
            throw new MojoFailureException("mnist.timeout must be from 1 to " + LONGEST_TIMEOUT
                    + " seconds, or 0 for no limit, found " + timeout);
        }
        return new TrainerSetup(
                TrainerJvm.at(TrainingJavaHome.find(jvm, toolchains, session())),
                argLine == null ? "" : argLine,
                new ResolvedEngines(
                        resolver,
                        Host.current(),
                        Optional.ofNullable(natives).filter(name -> !name.isBlank()),
                        nativeCaches(resolver)),
                ThreadParameter.rule(threads),
                Host.memory(),
                System.getenv(),
                environment(),
                timeout > 0 ? Optional.of(Duration.ofSeconds(timeout)) : Optional.empty());
    }

    private NativeCaches nativeCaches(TrainerResolver resolver) {
        return NativeCaches.of(
                Optional.ofNullable(cache)
                        .map(file -> file.toPath().toAbsolutePath().normalize()),
                resolver.localRepository().toAbsolutePath(),
                outputDirectory(),
                System.getenv(),
                Home.ofUser().directory());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        if (environmentVariables != null) {
            // Maven makes null of an empty element
            environmentVariables.forEach((name, value) -> environment.put(name, value == null ? "" : value));
        }
        return environment;
    }
}
