package io.github.mnistmaven.plugin.mojo;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals have in common that are for some experiments, or for all: which. */
abstract class AbstractNamingMojo extends AbstractMnistMojo {

    /**
     * The experiments, separated by commas: paths, or names of files in <code>mnist.experimentsDirectory</code>. All
     * files there if none is named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "experiment")
    private List<String> experiment;

    AbstractNamingMojo(MavenSession session) {
        super(session);
    }

    /** The experiments that the build names; empty for all of them. */
    final List<String> named() {
        return experiment;
    }
}
