package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.language.settings.PlanSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of runs: only the columns in which they differ.
 *
 * @param columns the headings behind the run and its state: figures, then settings
 * @param rows a row per run, the baseline first and each experiment before its runs; then those without a record
 * @param same what is the same in all of them, in words; empty if there is nothing to say
 */
public record RunTable(List<Column> columns, List<Row> rows, String same) {

    /**
     * A column.
     *
     * @param parts what its heading says, in parts between which a line may break
     * @param number whether it is a figure
     */
    public record Column(List<String> parts, boolean number) {}

    /**
     * A row.
     *
     * @param name what the run or experiment is called
     * @param description its purpose in the author's words; empty for none
     * @param link where its report is; empty if there is none
     * @param style the colour and dashes of its curves; empty if it has none
     * @param series the name of its curves in the charts, without what tells the charts apart; empty if it has none
     * @param baseline whether it is what the others are compared with
     * @param experiment the name of the experiment that it is one run of; empty for none
     * @param seeds how many runs it stands for; 0 if it is one
     * @param state what is to be said of it
     * @param cells its figures and settings, as many as there are columns
     */
    public record Row(
            String name,
            String description,
            String link,
            String style,
            String series,
            boolean baseline,
            String experiment,
            int seeds,
            RunState state,
            List<Cell> cells) {}

    /**
     * A figure or a setting.
     *
     * @param text what it is; empty if there is none
     * @param value what it sorts by; empty for a setting that sorts by its text, and where there is no figure
     * @param best whether no other is better
     * @param tone how a difference is meant: {@code better}, {@code worse} or empty
     */
    public record Cell(String text, String value, boolean best, String tone) {
        static final Cell EMPTY = new Cell("", "", false, "");

        static Cell of(String text) {
            return new Cell(text, "", false, "");
        }
    }

    /** @param keys the settings in which runs differ */
    static RunTable of(
            RunGroups groups, List<String> keys, OverlaidCurves curves, List<ComparedRuns.UnfinishedRun> unfinished) {
        List<ResultColumn> figures = ResultColumn.differing(groups);
        List<Column> columns = new ArrayList<>();
        figures.forEach(figure -> columns.add(new Column(List.of(figure.label()), true)));
        keys.forEach(key -> columns.add(new Column(List.of(key.split("(?<=[._])")), false)));
        List<Function<RunGroup, Cell>> cells =
                figures.stream().map(figure -> figure.cells(groups)).toList();
        List<Row> rows = new ArrayList<>();
        for (RunGroup group : groups.all()) {
            List<Cell> row = new ArrayList<>();
            cells.forEach(cell -> row.add(cell.apply(group)));
            Map<String, String> settings = group.runs().stream()
                    .findFirst()
                    .map(run -> PlanSettings.of(run.plan()))
                    .orElse(Map.of());
            keys.forEach(key -> row.add(Cell.of(setting(key, group, settings))));
            rows.add(row(group, groups, curves, row));
        }
        unfinished.forEach(run -> rows.add(row(run, columns.size())));
        return new RunTable(List.copyOf(columns), List.copyOf(rows), same(groups, figures, keys));
    }

    private static Row row(RunGroup group, RunGroups groups, OverlaidCurves curves, List<Cell> cells) {
        boolean several = group.seeds().isPresent();
        int place = group.places().get(0);
        return new Row(
                group.name(),
                group.description(),
                group.link(),
                several ? "" : curves.style(place),
                several ? "" : curves.series(place),
                groups.isBaseline(group),
                group.experiment().orElse(""),
                several ? group.records().size() : 0,
                RunState.of(group),
                cells);
    }

    private static Row row(ComparedRuns.UnfinishedRun run, int columns) {
        List<Cell> cells = Collections.nCopies(columns, Cell.EMPTY);
        return new Row(run.name(), "", "", "", "", false, "", 0, RunState.unreadable(run.reason()), cells);
    }

    private static String setting(String key, RunGroup group, Map<String, String> settings) {
        if (group.seeds().isPresent() && key.equals("training.seed")) {
            return group.runs().stream()
                    .map(record -> String.valueOf(record.plan().training().seed()))
                    .collect(Collectors.joining(", "));
        }
        return Optional.ofNullable(settings.get(key)).orElse("");
    }

    private static String same(RunGroups groups, List<ResultColumn> shown, List<String> keys) {
        if (groups.topLevel().size() < 2) {
            return "";
        }
        String figures = FigureColumn.ALL.stream()
                .filter(figure -> !shown.contains(figure) && figure.isRecorded(groups))
                .map(figure ->
                        figure.label() + " " + figure.text(groups.topLevel().get(0)))
                .collect(Collectors.joining(", "));
        if (groups.topLevel().stream().filter(group -> !group.isEvaluation()).count() < 2) {
            // nobody knows how what was only evaluated was set
            return figures.isEmpty() ? "" : "The same in all: " + figures + ".";
        }
        if (keys.isEmpty()) {
            return "The same in all runs: " + (figures.isEmpty() ? "" : figures + "; ") + "every setting.";
        }
        return figures.isEmpty() ? "" : "The same in all runs: " + figures + "; every setting that has no column.";
    }
}
