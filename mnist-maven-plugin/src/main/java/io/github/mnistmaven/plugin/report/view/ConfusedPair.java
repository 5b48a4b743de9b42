package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A class that is taken for another one.
 *
 * @param name the true class
 * @param predicted the class that it is taken for
 * @param images how many images are
 * @param share which share of the true class's images they are, 0 to 1
 * @param example the place in the test set of one of them that the page shows; -1 if it shows none
 */
public record ConfusedPair(String name, String predicted, int images, double share, int example) {

    /** All that are confused, the most frequent first, then in the order of the labels. */
    static List<ConfusedPair> of(Tested record) {
        List<List<Integer>> matrix = record.confusionMatrix();
        List<String> names = record.tested().classes();
        Map<List<Integer>, Integer> examples = new HashMap<>();
        for (Prediction mistake : record.mistakes()) {
            examples.putIfAbsent(List.of(mistake.label(), mistake.predicted()), mistake.index());
        }
        List<ConfusedPair> pairs = new ArrayList<>();
        for (int label = 0; label < matrix.size(); label++) {
            List<Integer> row = matrix.get(label);
            long total = row.stream().mapToLong(Integer::longValue).sum();
            for (int predicted = 0; predicted < row.size(); predicted++) {
                int count = row.get(predicted);
                if (count > 0 && predicted != label) {
                    pairs.add(new ConfusedPair(
                            names.get(label),
                            names.get(predicted),
                            count,
                            (double) count / total,
                            examples.getOrDefault(List.of(label, predicted), -1)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(ConfusedPair::images).reversed());
        return pairs;
    }

    /** The number of images as a page shows it. */
    public String count() {
        return Format.count(images);
    }

    /** The share of the true class as a page shows it. */
    public String percent() {
        return Format.percent(share);
    }

    /** The share as a table sorts it. */
    public String value() {
        return Format.plain(share);
    }
}
