package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.report.UnusableBrandingException;
import io.github.mnistmaven.plugin.train.Publication;
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
public final class ReportMojo extends AbstractPageMojo {

    @Inject
    ReportMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws UnusableBrandingException, IOException {
        new Publication(basedir(), outputDirectory(), reportOptions(), console()).reportAll();
    }
}
