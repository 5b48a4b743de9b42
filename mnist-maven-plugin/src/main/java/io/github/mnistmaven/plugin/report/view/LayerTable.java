package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.LayerSettings;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.stream.Stream;

/**
 * The network, layer by layer.
 *
 * @param input the shape of what enters
 * @param rows a row per layer, from the input to the softmax
 * @param total the number of trained parameters
 */
public record LayerTable(String input, List<Row> rows, String total) {

    private static final int DEEPEST = 3;

    /**
     * A layer.
     *
     * @param depth how many blocks it is in, 3 for more
     * @param settings those that are no defaults, as in the experiment; the type where nobody knows more
     * @param output the shape of what leaves it
     * @param parameters what it learns
     */
    public record Row(int depth, String name, String settings, String output, String parameters) {
        static Row of(int depth, String name, String settings, String output, long parameters) {
            return new Row(Math.min(depth, DEEPEST), name, settings, output, Format.count(parameters));
        }
    }

    static LayerTable of(TrainingPlan plan) {
        return new LayerTable(
                plan.data().image().toString(),
                rows(NetworkLayer.of(plan), 0).toList(),
                Format.count(plan.parameters()));
    }

    private static Stream<Row> rows(List<NetworkLayer> layers, int depth) {
        return layers.stream()
                .flatMap(layer -> Stream.concat(Stream.of(row(layer, depth)), rows(layer.inner(), depth + 1)));
    }

    private static Row row(NetworkLayer layer, int depth) {
        PlannedLayer planned = layer.planned();
        return Row.of(
                depth,
                planned.name(),
                LayerSettings.of(layer.layer()),
                planned.output().toString(),
                planned.parameters());
    }
}
