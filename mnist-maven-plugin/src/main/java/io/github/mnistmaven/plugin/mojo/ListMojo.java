package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.experiments.NoSuchExperimentException;
import io.github.mnistmaven.plugin.list.ExperimentList;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Lists experiments with the results of their last runs, and runs whose experiment is gone. The test accuracy is
 * followed by the gap, clean training accuracy minus test accuracy in percentage points. Figures are shown if the
 * experiment still says what was run; whether {@code mnist:train} finds the run up to date depends on the machine and
 * the data too. Several seeds have a line together, of means and standard deviations, before those of their runs.
 *
 * @since 0.1.0
 */
@Mojo(name = "list", aggregator = true, threadSafe = true)
public final class ListMojo extends AbstractPlanningMojo {

    @Inject
    ListMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session, repositorySystem);
    }

    @Override
    void run() throws NoSuchExperimentException, IOException {
        Runs runs = new Runs(outputDirectory());
        ExperimentList list = new ExperimentList(runs, ZoneId.systemDefault());
        Console console = console();
        if (!named().isEmpty()) {
            list.of(planning().attempt(experimentFiles().named(named()))).forEach(console::info);
            return;
        }
        List<Path> all = experimentFiles().all();
        if (all.isEmpty() && runs.all().isEmpty()) {
            console.info("there are no experiments in "
                    + ShownPath.of(experimentFiles().directory(), basedir()) + "; mnist:init writes a first one");
        } else {
            list.ofAll(planning().attempt(all)).forEach(console::info);
        }
    }
}
