package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.text.Columns.Align;
import java.util.ArrayList;
import java.util.List;

/** How the runs of several seeds went together, as a table of plain text. */
public final class SeedTable {
    private static final Columns COLUMNS = new Columns(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);

    private SeedTable() {}

    /** A line a figure, below a line of headings that says of which runs. */
    public static List<String> lines(SeedsRecord seeds) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                seeds.name() + ", " + Counts.of(seeds.members().size(), "seed"),
                "mean",
                "standard deviation",
                "95 % interval"));
        for (Metric metric : FigureText.SHOWN) {
            Summary summary = seeds.figures().get(metric);
            rows.add(List.of(
                    "  " + FigureText.label(metric),
                    FigureText.number(metric, summary.mean()),
                    FigureText.deviation(metric, summary),
                    FigureText.interval(metric, summary)));
        }
        return COLUMNS.lines(rows);
    }
}
