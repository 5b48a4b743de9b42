package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.plugin.compare.ChosenRuns;
import io.github.mnistmaven.plugin.compare.Contender;
import io.github.mnistmaven.plugin.compare.Contenders;
import io.github.mnistmaven.plugin.compare.NothingToCompareException;
import io.github.mnistmaven.plugin.compare.RunComparison;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.report.UnusableBrandingException;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Holds runs against the first one named: test accuracies with their intervals, and for each other run whether the
 * difference is more than chance. Two runs are compared image by image, by McNemar's exact test; two experiments with
 * several seeds by Welch's t-test. Trains nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "compare", aggregator = true, threadSafe = true)
public final class CompareMojo extends AbstractPageMojo {

    /**
     * What is compared, separated by commas, the one to compare with first: names of experiments, or of single runs
     * such as {@code baseline/seed-1}; paths of {@code record.json} files, or of reports that somebody sent.
     *
     * @since 0.1.0
     */
    @Parameter(property = "experiment")
    private List<String> experiment;

    /**
     * The page that is written; {@code compare.html} in {@code mnist.outputDirectory} if none is given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.compareFile")
    private File compareFile;

    @Inject
    CompareMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws NothingToCompareException, UnusableBrandingException, IOException {
        Contenders contenders = new Contenders(new Runs(outputDirectory()), experimentFiles());
        List<Contender> chosen = contenders.named(experiment);
        RunComparison.lines(chosen).forEach(console()::info);
        Path page = compareFile == null
                ? outputDirectory().resolve("compare.html")
                : compareFile.toPath().toAbsolutePath().normalize();
        new ReportWriter(reportOptions())
                .writeComparison(page, ChosenRuns.of(chosen, page.getParent()))
                .forEach(console()::warn);
        console().info("comparison: " + ShownPath.of(page, basedir()));
    }
}
