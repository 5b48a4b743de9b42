package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.language.LayerSettings;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;

/**
 * The network, layer by layer.
 *
 * @param input the shape of what enters
 * @param rows a row a layer, from the input to the softmax
 * @param total the number of trained parameters
 */
public record LayerTable(String input, List<Row> rows, String total) {

    /** A layer: its name, those of its settings that are no defaults, as in the experiment, what leaves it, and what it learns. */
    public record Row(String name, String settings, String output, String parameters) {}

    static LayerTable of(TrainingPlan plan) {
        return new LayerTable(
                plan.data().image().toString(),
                plan.layers().stream().map(LayerTable::row).toList(),
                Format.count(plan.parameters()));
    }

    private static Row row(PlannedLayer layer) {
        return new Row(
                layer.name(),
                LayerSettings.of(layer.layer()),
                layer.output().toString(),
                Format.count(layer.parameters()));
    }
}
