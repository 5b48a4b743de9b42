package io.github.mnistmaven.plugin.list;

import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.RunResult;
import io.github.mnistmaven.plugin.text.Excerpt;
import java.util.List;
import java.util.Locale;

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
                        String.format(Locale.ROOT, "%.2f %%", 100 * result.testAccuracy()),
                        String.format(Locale.ROOT, "%.2f", 100 * result.generalizationGap()),
                        String.valueOf(result.epochsRun()),
                        record.engine()),
                note);
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
