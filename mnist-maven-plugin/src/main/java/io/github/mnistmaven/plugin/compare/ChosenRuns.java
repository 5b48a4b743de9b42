package io.github.mnistmaven.plugin.compare;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns;
import io.github.mnistmaven.plugin.report.text.Link;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import io.github.mnistmaven.plugin.report.view.FinishedSeeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was chosen to be compared, as the page wants it. */
public final class ChosenRuns {

    private ChosenRuns() {}

    /**
     * The page's content, compared with the first that was named.
     *
     * @param chosen at least one
     * @param directory where the page goes; links are relative to it
     */
    public static ComparedRuns of(List<Contender> chosen, Path directory) {
        // a run that was named beside its experiment is there once
        Map<String, FinishedRun> runs = new LinkedHashMap<>();
        List<FinishedSeeds> experiments = new ArrayList<>();
        for (Contender contender : chosen) {
            String link =
                    contender.report().map(report -> link(report, directory)).orElse("");
            contender.seeds().ifPresent(seeds -> experiments.add(new FinishedSeeds(seeds, link)));
            for (Tested run : contender.runs()) {
                runs.putIfAbsent(
                        run.name(),
                        new FinishedRun(
                                run,
                                run instanceof RunRecord member
                                                && contender.seeds().isPresent()
                                        ? ofSeed(member, contender, directory)
                                        : link));
            }
        }
        return new ComparedRuns(
                "Comparison",
                List.copyOf(runs.values()),
                experiments,
                List.of(),
                chosen.get(0).name());
    }

    /** A report that was sent came without those of its runs. */
    private static String ofSeed(RunRecord run, Contender experiment, Path directory) {
        if (experiment.file().isPresent()) {
            return "";
        }
        RunDirectory parent = new RunDirectory(experiment.report().orElseThrow().getParent());
        return link(parent.member(run.plan().training().seed()).report(), directory);
    }

    /** Nothing leads from one drive of Windows to another. */
    private static String link(Path report, Path directory) {
        return Objects.equals(
                        report.toAbsolutePath().getRoot(),
                        directory.toAbsolutePath().getRoot())
                ? Link.to(report, directory)
                : "";
    }
}
