package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.RunRecord;
import java.util.List;

/**
 * The trained model.
 *
 * @param layers the network
 * @param filters what its first layer looks for; none if it has no kernel
 * @param files the run's files, the model among them
 */
public record Model(LayerTable layers, List<FilterPictures> filters, List<FileLink> files) {

    static Model of(RunRecord record, List<FileLink> files) {
        return new Model(
                LayerTable.of(record.plan()),
                record.filters().map(FilterPictures::of).stream().toList(),
                files);
    }
}
