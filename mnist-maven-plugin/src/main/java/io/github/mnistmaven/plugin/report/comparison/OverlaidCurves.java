package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import io.github.mnistmaven.plugin.report.view.RunCharts;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The curves of runs, overlaid.
 *
 * @param charts a chart per metric, in one group; none if there is no run
 * @param note which runs they show, if not all; empty otherwise
 * @param drawn the places, among the runs of the page, of those that have curves, in their order
 */
public record OverlaidCurves(List<ChartGroup> charts, String note, List<Integer> drawn) {
    /** As many as there are pairs of colours and dashes; more can't be told apart. */
    private static final int MOST = 40;

    static OverlaidCurves of(RunGroups groups) {
        List<RunGroup> runs =
                groups.runs().stream().filter(run -> !run.isEvaluation()).toList();
        List<RunGroup> drawn = runs.size() <= MOST ? runs : chosen(groups, runs);
        return new OverlaidCurves(
                drawn.isEmpty()
                        ? List.of()
                        : List.of(RunCharts.of(
                                drawn.stream()
                                        .flatMap(run -> run.runs().stream())
                                        .toList(),
                                false)),
                drawn.size() == runs.size()
                        ? ""
                        : "Of " + runs.size() + " runs, the " + MOST
                                + " with the highest test accuracy have curves here"
                                + (groups.baseline().isPresent() ? ", the baseline among them" : "")
                                + "; mnist:compare -Dexperiment=<names> shows those of others.",
                drawn.stream().map(run -> run.places().get(0)).toList());
    }

    private static List<RunGroup> chosen(RunGroups groups, List<RunGroup> runs) {
        Comparator<RunGroup> baselineFirst = Comparator.comparing(run -> !groups.isBaseline(run));
        Set<String> chosen = runs.stream()
                .sorted(baselineFirst.thenComparing(run -> run.first().scores().accuracy(), Comparator.reverseOrder()))
                .limit(MOST)
                .map(RunGroup::name)
                .collect(Collectors.toSet());
        return runs.stream().filter(run -> chosen.contains(run.name())).toList();
    }

    /** The colour and dashes of the run at {@code place}; empty if it has no curves. */
    String style(int place) {
        return drawn.contains(place) ? RunCharts.style(drawn.indexOf(place)) : "";
    }

    /** What the charts call the curves of the run at {@code place}; empty if it has none. */
    String series(int place) {
        return drawn.contains(place) ? RunCharts.series(drawn.indexOf(place)) : "";
    }
}
