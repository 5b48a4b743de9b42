package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.plugin.report.view.FinishedRun;
import io.github.mnistmaven.plugin.report.view.FinishedSeeds;
import java.util.List;

/**
 * What a page compares.
 *
 * @param title what it is called
 * @param runs the finished runs, in the order in which they are listed; no two of a name
 * @param experiments what those of several seeds are together
 * @param unfinished the others
 * @param baseline the name of the run or experiment to compare with; nothing need be called that
 */
public record ComparedRuns(
        String title,
        List<FinishedRun> runs,
        List<FinishedSeeds> experiments,
        List<UnfinishedRun> unfinished,
        String baseline) {

    public ComparedRuns {
        runs = List.copyOf(runs);
        experiments = List.copyOf(experiments);
        unfinished = List.copyOf(unfinished);
    }

    /** The same page of other runs. */
    public ComparedRuns with(
            List<FinishedRun> otherRuns, List<FinishedSeeds> otherExperiments, List<UnfinishedRun> otherUnfinished) {
        return new ComparedRuns(title, otherRuns, otherExperiments, otherUnfinished, baseline);
    }

    /** A run without a readable record, and why. */
    public record UnfinishedRun(String name, String reason) {}
}
