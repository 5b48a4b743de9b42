package io.github.mnistmaven.experiment.record;

import java.util.List;

/**
 * How many images of each class there are, in the order of the classes.
 *
 * @param training among those trained on
 * @param validation among those validated on
 * @param test among those tested on
 * @param broken pictures that can't be read, and were left out
 * @param ignored files that are hidden or no pictures by their names, and were passed over
 */
public record Splits(List<Integer> training, List<Integer> validation, List<Integer> test, int broken, int ignored) {

    public Splits {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }

    /** Of data of which nothing was left out. */
    public Splits(List<Integer> training, List<Integer> validation, List<Integer> test) {
        this(training, validation, test, 0, 0);
    }
}
