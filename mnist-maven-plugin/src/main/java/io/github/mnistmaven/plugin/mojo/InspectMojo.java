package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.inspect.InspectedExperiment;
import io.github.mnistmaven.plugin.inspect.InspectionFiles;
import io.github.mnistmaven.plugin.inspect.Inspections;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Looks at data before anything is trained: images that are in several sets or there twice, pictures with two labels,
 * blank ones, classes that are too small. The page with the pictures is in {@code inspections/<data>} in
 * {@code mnist.outputDirectory}, with {@code inspection.json} and {@code findings.csv} beside it. Limits of an
 * experiment ({@code check.data}) that the data miss fail the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "inspect", aggregator = true, threadSafe = true)
public final class InspectMojo extends AbstractPlanningMojo {

    /**
     * The data set, in place of those of experiments: {@code mnist}, or a directory of four IDX files.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data")
    private String data;

    /**
     * A style sheet that every page carries after its own: CSS of at most 200 KB, saved as UTF-8. It can't load
     * anything: the pages' Content-Security-Policy blocks {@code @import}, and every {@code url()} but images in
     * {@code data:}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.stylesheet")
    private File stylesheet;

    /**
     * An image that stands at the top of every page: PNG, SVG, JPEG or WebP of at most 200 KB.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.logo")
    private File logo;

    @Inject
    InspectMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session, repositorySystem);
    }

    @Override
    void run() throws GoalException, MojoFailureException, IOException {
        ReportOptions options = PageParameters.options(stylesheet, logo, ReportOptions.USUAL_BASELINE, basedir());
        List<LocatedExperiment> experiments = data == null || data.isBlank() ? read() : List.of();
        new Inspections(
                        basedir(),
                        new InspectionFiles(new Runs(outputDirectory())),
                        dataLocator(),
                        new ReportWriter(options),
                        console())
                .inspect(InspectedExperiment.of(data, experiments, basedir()));
    }
}
