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
 * @param rows a row a run, the baseline first and each experiment before its runs; then those without a record
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
            Entrants entrants, List<String> keys, Curves curves, List<ComparedRuns.UnfinishedRun> unfinished) {
        List<ResultColumn> figures = ResultColumn.differing(entrants);
        List<Column> columns = new ArrayList<>();
        figures.forEach(figure -> columns.add(new Column(List.of(figure.label()), true)));
        keys.forEach(key -> columns.add(new Column(List.of(key.split("(?<=[._])")), false)));
        List<Function<Entrant, Cell>> cells =
                figures.stream().map(figure -> figure.cells(entrants)).toList();
        List<Row> rows = new ArrayList<>();
        for (Entrant entrant : entrants.all()) {
            List<Cell> row = new ArrayList<>();
            cells.forEach(cell -> row.add(cell.apply(entrant)));
            Map<String, String> settings = PlanSettings.of(entrant.first().plan());
            keys.forEach(key -> row.add(Cell.of(setting(key, entrant, settings))));
            rows.add(row(entrant, entrants, curves, row));
        }
        unfinished.forEach(run -> rows.add(row(run, columns.size())));
        return new RunTable(List.copyOf(columns), List.copyOf(rows), same(entrants, figures, keys));
    }

    private static Row row(Entrant entrant, Entrants entrants, Curves curves, List<Cell> cells) {
        boolean several = entrant.seeds().isPresent();
        int place = entrant.places().get(0);
        return new Row(
                entrant.name(),
                entrant.description(),
                entrant.link(),
                several ? "" : curves.style(place),
                several ? "" : curves.series(place),
                entrants.isBaseline(entrant),
                entrant.experiment().orElse(""),
                several ? entrant.records().size() : 0,
                RunState.of(entrant),
                cells);
    }

    private static Row row(ComparedRuns.UnfinishedRun run, int columns) {
        List<Cell> cells = Collections.nCopies(columns, Cell.EMPTY);
        return new Row(run.name(), "", "", "", "", false, "", 0, RunState.unreadable(run.reason()), cells);
    }

    private static String setting(String key, Entrant entrant, Map<String, String> settings) {
        if (entrant.seeds().isPresent() && key.equals("training.seed")) {
            return entrant.records().stream()
                    .map(record -> String.valueOf(record.plan().training().seed()))
                    .collect(Collectors.joining(", "));
        }
        return Optional.ofNullable(settings.get(key)).orElse("");
    }

    private static String same(Entrants entrants, List<ResultColumn> shown, List<String> keys) {
        if (entrants.top().size() < 2) {
            return "";
        }
        String figures = FigureColumn.ALL.stream()
                .filter(figure -> !shown.contains(figure) && figure.isRecorded(entrants))
                .map(figure -> figure.label() + " " + figure.text(entrants.top().get(0)))
                .collect(Collectors.joining(", "));
        if (keys.isEmpty()) {
            return "The same in all runs: " + (figures.isEmpty() ? "" : figures + "; ") + "every setting.";
        }
        return figures.isEmpty() ? "" : "The same in all runs: " + figures + "; every setting that has no column.";
    }
}
