package io.github.mnistmaven.plugin.report.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The two runs that the page's script begins with.
 *
 * @param first the place of the one among the runs of the page, from 0
 * @param second the place of the other, which is held against it
 */
public record FirstPair(int first, int second) {

    /**
     * The pair of a page; empty if there are not two runs.
     *
     * @param inOrder whether it is the first two that were named, of several seeds' runs the first; else it is the
     *     baseline and the best other run, or the first two runs without a baseline
     */
    static Optional<FirstPair> of(RunGroups groups, boolean inOrder) {
        List<RunGroup> runs = groups.runs();
        if (runs.size() < 2) {
            return Optional.empty();
        }
        int first = runs.get(0).places().get(0);
        return Optional.of(new FirstPair(
                first, inOrder || groups.baseline().isEmpty() ? next(groups) : bestOther(groups, runs.get(0))));
    }

    /** The run that comes next to the first, of another experiment if there is one. */
    private static int next(RunGroups groups) {
        return groups.topLevel().stream()
                .skip(1)
                .findFirst()
                .orElseGet(() -> groups.runs().get(1))
                .places()
                .get(0);
    }

    private static int bestOther(RunGroups groups, RunGroup first) {
        return groups.runs().stream()
                .filter(run -> !run.name().equals(first.name()))
                .filter(run -> run.experiment().isEmpty() || !run.experiment().equals(first.experiment()))
                .filter(run ->
                        run.isFair() && run.isRepresentative() && run.testSet().equals(first.testSet()))
                // of equals the first
                .sorted(Comparator.comparing(run -> run.first().scores().accuracy(), Comparator.reverseOrder()))
                .findFirst()
                .orElseGet(() -> groups.runs().get(1))
                .places()
                .get(0);
    }
}
