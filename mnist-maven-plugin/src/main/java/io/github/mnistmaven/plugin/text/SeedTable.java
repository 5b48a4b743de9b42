package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.plugin.text.Columns.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the runs of several seeds went together, as a table of plain text. */
public final class SeedTable {
    private static final Columns COLUMNS = new Columns(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);

    private SeedTable() {}

    /** A line per figure, below a line of headings that says of which runs. */
    public static List<String> lines(SeedsRecord seeds) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                seeds.name() + ", " + Counts.of(seeds.members().size(), "seed"),
                "mean",
                "standard deviation",
                "95 % interval"));
        for (Metric metric : FigureText.shown(seeds)) {
            List<String> row = new ArrayList<>(List.of("  " + FigureText.label(metric)));
            row.addAll(
                    FigureText.cells(metric, Optional.ofNullable(seeds.figures().get(metric))));
            rows.add(row);
        }
        return COLUMNS.lines(rows);
    }
}
