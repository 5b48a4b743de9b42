package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import io.github.mnistmaven.plugin.publishing.SitePages;
import io.github.mnistmaven.plugin.report.UnusableBrandingException;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Renders the reports of all runs, and their index, again from their records. In the {@code reporting} section of a
 * POM, it is a report of the project's site: {@code mvn site} links to the index of all finished runs. A project or
 * module without finished runs has no such report.
 *
 * @since 0.1.0
 */
// no aggregator: a site has reports of these only for the root of a build with modules, unless it names them
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractPageMojo implements MavenMultiPageReport {
    private static final String DIRECTORY = "mnist";

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    private File siteDirectory;

    @Inject
    ReportMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws UnusableBrandingException, IOException {
        if (!isFirst() && !hasRunsOfItsOwn()) {
            return;
        }
        new ReportPublisher(basedir(), outputDirectory(), reportOptions(), console()).reportAll();
    }

    @Override
    public boolean canGenerateReport() throws MavenReportException {
        try {
            return !isSkipped()
                    && (isFirst() ? !new Runs(outputDirectory()).finished().isEmpty() : hasRunsOfItsOwn());
        } catch (IOException e) {
            throw Failures.report(Failures.message(e), e);
        }
    }

    /** Whether this is the project that the build was started for, and not one of its modules. */
    private boolean isFirst() {
        return session().getProjects().size() == 1
                || session().getCurrentProject().isExecutionRoot();
    }

    /** Modules may share one directory of runs; then these are reported on once. */
    private boolean hasRunsOfItsOwn() throws IOException {
        return outputDirectory().startsWith(basedir())
                && !new Runs(outputDirectory()).finished().isEmpty();
    }

    // plugins for sites up to 3.12 call this method alone: the other one has another type of sink there
    @Override
    public void generate(Sink sink, SinkFactory sinks, Locale locale) throws MavenReportException {
        generate(sink, locale);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            new SitePages(
                            outputDirectory(),
                            siteDirectory.toPath().toAbsolutePath().resolve(DIRECTORY),
                            reportOptions(),
                            console())
                    .write();
        } catch (UnusableBrandingException e) {
            throw Failures.report(e.getMessage(), e);
        } catch (IOException e) {
            throw Failures.report(Failures.message(e), e);
        }
    }

    /** The pages have a layout of their own, which the site's does not surround. */
    @Override
    public boolean isExternalReport() {
        return true;
    }

    @Override
    public String getOutputPath() {
        return DIRECTORY + "/index";
    }

    /** What plugins for sites up to 3.12 ask in place of {@link #getOutputPath()}. */
    @Override
    @Deprecated
    public String getOutputName() {
        return getOutputPath();
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Training runs";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Every finished run of the project's experiments: results, curves, mistakes and where they come from.";
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }
}
