package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.KerasWord;
import java.util.HashMap;
import java.util.Map;

/**
 * How Keras calls the groups of layers in a weight file: the word for the class, then {@code _1}, {@code _2} and so on
 * for further layers of that class.
 */
final class KerasGroups {
    private final Map<String, Integer> counts = new HashMap<>();

    /** The group of the next layer, which is of a class. */
    String next(String className) {
        String word = KerasWord.of(className);
        int number = counts.merge(word, 1, Integer::sum) - 1;
        return number == 0 ? word : word + "_" + number;
    }
}
