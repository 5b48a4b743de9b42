package io.github.mnistmaven.plugin.mojo;

import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Renders the reports of all runs, and their index, again from their records.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", aggregator = true, threadSafe = true)
public final class ReportMojo extends AbstractMnistMojo {

    @Inject
    ReportMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws IOException {
        publication(console()).reportAll();
    }
}
