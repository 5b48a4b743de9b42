package io.github.mnistmaven.plugin.list;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.text.Excerpt;
import io.github.mnistmaven.plugin.text.FigureText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line of the list.
 *
 * @param name the experiment's name
 * @param state when it was run, or why there is nothing to show of it
 * @param figures test accuracy, gap in points, epochs and engine of its run; empty texts if there are none
 * @param note its description, or what is wrong with it
 */
record Entry(String name, String state, List<String> figures, String note) {
    static final Entry HEADER =
            new Entry("experiment", "last run", List.of("test", "gap", "epochs", "engine"), "description");

    private static final List<String> NONE = List.of("", "", "", "");
    private static final int LONGEST_NAME = 130;
    private static final int LONGEST_STATE = 40;
    private static final int LONGEST_NOTE = 160;

    static Entry without(String name, String state, String note) {
        return new Entry(name, state, NONE, note);
    }

    /** The entry of a run that holds. */
    static Entry of(RunRecord record, String name, String when, String note) {
        RunResult result = record.result();
        return new Entry(
                name,
                when,
                List.of(
                        Unit.SHARE.text(result.test().accuracy()) + " %",
                        Unit.SHARE_DIFFERENCE.text(result.generalizationGap()),
                        String.valueOf(result.epochsRun()),
                        record.engine()),
                note);
    }

    /** The entry of several seeds' runs that hold. */
    static Entry of(SeedRuns runs, String name, String note) {
        Map<Metric, Summary> figures = runs.record().figures();
        return new Entry(
                name,
                "mean of " + Counts.of(runs.members().size(), "seed"),
                List.of(
                        spread(PassMetric.TEST_ACCURACY, figures) + " %",
                        spread(RunFigure.GENERALIZATION_GAP, figures),
                        FigureText.number(
                                RunFigure.EPOCHS_RUN,
                                figures.get(RunFigure.EPOCHS_RUN).mean()),
                        runs.members().stream()
                                .map(RunRecord::engine)
                                .distinct()
                                .collect(Collectors.joining(", "))),
                note);
    }

    private static String spread(Metric metric, Map<Metric, Summary> figures) {
        return FigureText.meanAndDeviation(metric, figures.get(metric));
    }

    List<String> cells() {
        return List.of(
                Excerpt.of(name, LONGEST_NAME),
                Excerpt.of(state, LONGEST_STATE),
                figures.get(0),
                figures.get(1),
                figures.get(2),
                Excerpt.of(figures.get(3), LONGEST_STATE),
                Excerpt.of(note, LONGEST_NOTE));
    }
}
