package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.estimate.ThreadRule;
import java.util.OptionalInt;
import org.apache.maven.plugin.MojoFailureException;

/** What a build says about threads. */
final class ThreadParameter {
    private static final int MOST_THREADS = 256;

    private ThreadParameter() {}

    /**
     * The parameter {@code mnist.threads} on this machine.
     *
     * @param threads null for none
     * @throws MojoFailureException if no trainer gets that many
     */
    static ThreadRule rule(Integer threads) throws MojoFailureException {
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new MojoFailureException("mnist.threads must be from 1 to " + MOST_THREADS + ", found " + threads);
        }
        OptionalInt wanted = threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
        return new ThreadRule(wanted, Runtime.getRuntime().availableProcessors());
    }
}
