package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.training.ThreadRule;
import java.util.OptionalInt;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What goals have in common that train, or tell how long training takes: how many native threads it gets. */
abstract class AbstractThreadedMojo extends AbstractPlanningMojo {
    private static final int MOST_THREADS = 256;

    /**
     * The number of native threads, on which results depend. By default as many as an engine is fastest with: one for
     * <code>dl4j</code>, one for each processor, 16 at most, for <code>onednn</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.threads")
    private Integer threads;

    AbstractThreadedMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session, repositorySystem);
    }

    final ThreadRule threadRule() throws MojoFailureException {
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new MojoFailureException("mnist.threads must be from 1 to " + MOST_THREADS + ", found " + threads);
        }
        return new ThreadRule(threads(), Runtime.getRuntime().availableProcessors());
    }

    /** The number of native threads, if the build gives one. */
    final OptionalInt threads() {
        return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
    }
}
