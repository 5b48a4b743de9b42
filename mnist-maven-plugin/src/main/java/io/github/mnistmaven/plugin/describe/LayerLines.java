package io.github.mnistmaven.plugin.describe;

import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.LayerSettings;
import io.github.mnistmaven.plugin.text.Columns;
import io.github.mnistmaven.plugin.text.Columns.Align;
import io.github.mnistmaven.plugin.text.Counts;
import java.util.ArrayList;
import java.util.List;

/** A network as a table of plain text: a row per layer, from the input to the softmax. */
final class LayerLines {
    private static final Columns COLUMNS = new Columns(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT);
    private static final int WIDEST_SETTINGS = 60;
    private static final String SEPARATOR = ", ";
    private static final String INDENT = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    private LayerLines() {}

    static List<String> of(TrainingPlan plan) {
        LayerLines table = new LayerLines();
        table.row("layer", "settings", "output", "parameters");
        table.row("input", "", plan.data().image().toString(), Counts.grouped(0));
        NetworkLayer.of(plan).forEach(layer -> table.add(layer, ""));
        table.row("total", "", "", Counts.grouped(plan.parameters()));
        return COLUMNS.lines(table.rows);
    }

    /** Adds {@code layer}, and further in those within it. */
    private void add(NetworkLayer layer, String indent) {
        PlannedLayer planned = layer.planned();
        List<String> settings = wrapped(LayerSettings.of(layer.layer()));
        row(
                indent + planned.name(),
                settings.get(0),
                planned.output().toString(),
                Counts.grouped(planned.parameters()));
        settings.stream().skip(1).forEach(more -> row("", more, "", ""));
        layer.inner().forEach(within -> add(within, indent + INDENT));
    }

    /** {@code settings} as lines that end between two settings where there are too many for one. */
    private static List<String> wrapped(String settings) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String setting : settings.split(SEPARATOR)) {
            if (line.isEmpty()) {
                line = setting;
            } else if (line.length() + SEPARATOR.length() + setting.length() < WIDEST_SETTINGS) {
                line = line + SEPARATOR + setting;
            } else {
                lines.add(line + ",");
                line = setting;
            }
        }
        lines.add(line);
        return lines;
    }

    private void row(String... cells) {
        rows.add(List.of(cells));
    }
}
