package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.compare.Contenders;
import io.github.mnistmaven.plugin.compare.NothingToCompareException;
import io.github.mnistmaven.plugin.compare.RunComparison;
import io.github.mnistmaven.plugin.train.Runs;
import java.io.IOException;
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
     * What is compared, separated by commas, the one to compare with first: names of experiments, or of single runs such
     * as <code>baseline/seed-1</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "experiment")
    private List<String> experiment;

    @Inject
    CompareMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws NothingToCompareException, IOException {
        Contenders contenders = new Contenders(new Runs(outputDirectory()), experimentFiles());
        RunComparison.lines(contenders.named(experiment)).forEach(console()::info);
    }
}
