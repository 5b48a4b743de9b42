package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.text.StartText;
import java.util.List;

/**
 * The trained model.
 *
 * @param layers the network
 * @param start what training started from; empty if all weights were drawn
 * @param filters what its first layer looks for; none if it has no kernel
 * @param exports the files that hold it
 * @param files the run's other files
 */
public record Model(
        LayerTable layers, String start, List<FilterPictures> filters, ModelFileTable exports, List<FileLink> files) {

    static Model of(RunRecord record, ModelFileTable exports, List<FileLink> files) {
        return new Model(
                LayerTable.of(record.plan()),
                StartText.of(record.plan())
                        .map(start -> "Training " + start + ".")
                        .orElse(""),
                record.filters().stream()
                        .map(filters -> FilterPictures.of(filters, total(filters, record.plan())))
                        .toList(),
                exports,
                files);
    }

    private static int total(Filters filters, TrainingPlan plan) {
        return plan.layers().stream()
                .filter(layer -> layer.name().equals(filters.layer()))
                .mapToInt(Filters::total)
                .findFirst()
                .orElseThrow();
    }
}
