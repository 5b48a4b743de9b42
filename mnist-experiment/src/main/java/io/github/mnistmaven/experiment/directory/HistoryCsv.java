package io.github.mnistmaven.experiment.directory;

import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.EpochResult;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The history in the form of Keras' {@code CSVLogger}: epochs from 0, columns in alphabetical order. What Keras calls
 * {@code loss} is {@code loss_with_penalties}.
 */
public final class HistoryCsv {

    private HistoryCsv() {}

    /** @param history at least one epoch, all with the same metrics */
    public static String of(List<EpochResult> history) {
        StringBuilder csv = new StringBuilder("epoch,")
                .append(String.join(",", values(history.get(0)).keySet()))
                .append('\n');
        for (EpochResult epoch : history) {
            csv.append(epoch.epoch() - 1).append(',');
            csv.append(values(epoch).values().stream().map(String::valueOf).collect(Collectors.joining(",")));
            csv.append('\n');
        }
        return csv.toString();
    }

    private static SortedMap<String, Double> values(EpochResult epoch) {
        SortedMap<String, Double> values = new TreeMap<>(Map.of("learning_rate", epoch.learningRate()));
        for (PassMetric metric : PassMetric.ofEpoch()) {
            epoch.find(metric).ifPresent(value -> values.put(metric.keyword(), value));
        }
        return values;
    }
}
