package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns.UnfinishedRun;
import io.github.mnistmaven.plugin.report.text.Link;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import io.github.mnistmaven.plugin.report.view.FinishedSeeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the runs of a project for the page that compares all of them. They are called what their directories are, which
 * may have been copied or renamed: so do other goals, and so does who asks for one.
 */
final class RunCollection {
    private final Path outputDirectory;
    private final List<FinishedRun> finished = new ArrayList<>();
    private final List<FinishedSeeds> seeds = new ArrayList<>();
    private final List<UnfinishedRun> unfinished = new ArrayList<>();

    RunCollection(Path outputDirectory) {
        this.outputDirectory = outputDirectory;
    }

    ComparedRuns all(List<RunDirectory> runs, List<RunDirectory> experiments, String baseline) {
        // most of the time of a page of many runs is reading them: all at once, but listed in their order
        runs.parallelStream().map(this::read).toList().forEach(Runnable::run);
        experiments.forEach(this::readSeeds);
        return new ComparedRuns("Runs", finished, seeds, unfinished, baseline);
    }

    /** Reads a run; what is returned lists it. */
    private Runnable read(RunDirectory run) {
        try {
            Optional<Tested> record = StoredRecords.tested(run);
            if (record.isEmpty()) {
                return () -> unfinished.add(new UnfinishedRun(name(run), "not finished: there is no record.json"));
            }
            FinishedRun found = new FinishedRun(record.get().called(name(run)), link(run));
            return () -> finished.add(found);
        } catch (IOException e) {
            return () -> unfinished.add(unreadable(run, e));
        }
    }

    private void readSeeds(RunDirectory experiment) {
        try {
            StoredRecords.seedRuns(experiment)
                    .map(read -> new FinishedSeeds(read.called(name(experiment)), link(experiment)))
                    .ifPresent(seeds::add);
        } catch (IOException e) {
            unfinished.add(unreadable(experiment, e));
        }
    }

    /** The page may be read on another machine, so it names files as they lie beside it. */
    private UnfinishedRun unreadable(RunDirectory run, IOException why) {
        String message = String.valueOf(why.getMessage());
        return new UnfinishedRun(name(run), message.replace(run.path().toString(), name(run)));
    }

    private String name(RunDirectory run) {
        return ShownPath.of(run.path(), outputDirectory);
    }

    private String link(RunDirectory run) {
        return Link.to(run.report(), outputDirectory);
    }
}
