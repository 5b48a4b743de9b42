package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.model.DataSplit;
import java.util.Arrays;
import java.util.List;

/**
 * How many images a set has.
 *
 * @param split which set it is
 * @param images all of them
 * @param classes those of each class, in the order of the labels
 */
public record SetSummary(DataSplit split, int images, List<Integer> classes) {
    public SetSummary {
        classes = List.copyOf(classes);
    }

    static SetSummary of(InspectedData.Set set, int classes) {
        int[] counts = new int[classes];
        for (int label : set.images().labels()) {
            counts[label]++;
        }
        return new SetSummary(
                set.split(), set.images().count(), Arrays.stream(counts).boxed().toList());
    }
}
