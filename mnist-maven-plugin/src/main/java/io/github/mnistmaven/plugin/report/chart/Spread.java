package io.github.mnistmaven.plugin.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels apart so that none covers another. */
final class Spread {

    private Spread() {}

    /**
     * Positions in the order of {@code wanted}, at least {@code distance} apart and as near to what is wanted as one
     * pass down and one up can get. If they fit, none is above {@code top} or below {@code bottom}.
     */
    static double[] apart(List<Double> wanted, double distance, double top, double bottom) {
        int[] order = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(wanted::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] places = new double[order.length];
        double least = top;
        for (int label : order) {
            places[label] = Math.max(wanted.get(label), least);
            least = places[label] + distance;
        }
        double most = bottom;
        for (int i = order.length - 1; i >= 0; i--) {
            places[order[i]] = Math.min(places[order[i]], most);
            most = places[order[i]] - distance;
        }
        return places;
    }
}
