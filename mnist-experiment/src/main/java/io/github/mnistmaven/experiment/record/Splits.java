package io.github.mnistmaven.experiment.record;

import java.util.List;

/**
 * How many images of each class there are, in the order of the classes.
 *
 * @param training among those trained on
 * @param validation among those validated on
 * @param test among those tested on
 */
public record Splits(List<Integer> training, List<Integer> validation, List<Integer> test) {

    public Splits {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }
}
