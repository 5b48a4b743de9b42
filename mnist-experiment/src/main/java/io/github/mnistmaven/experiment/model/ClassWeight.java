package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much the images of each class count in what training makes smaller, as Keras' {@code fit} takes it: the
 * cross-entropy of an image times the weight of its class, the mean over all images. Figures of validation and test
 * images have no weights.
 *
 * @param weights one for the name of each class, at least 0; none where they are balanced
 */
public record ClassWeight(SortedMap<String, Double> weights) {
    /** The word for weights that follow from the images that are trained on. */
    public static final String BALANCED_WORD = "balanced";

    /** Each class counts as much as any other, however few images it has. */
    public static final ClassWeight BALANCED = new ClassWeight(Collections.emptySortedMap());

    public ClassWeight {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    @JsonCreator
    static ClassWeight of(Object json) {
        SortedMap<String, Double> weights = new TreeMap<>();
        if (json instanceof Map<?, ?> map) {
            map.forEach((name, weight) -> weights.put((String) name, ((Number) weight).doubleValue()));
        }
        return new ClassWeight(weights);
    }

    @JsonValue
    Object json() {
        return isBalanced() ? BALANCED_WORD : weights;
    }

    /** Whether weights follow from the images that are trained on. */
    public boolean isBalanced() {
        return weights.isEmpty();
    }
}
