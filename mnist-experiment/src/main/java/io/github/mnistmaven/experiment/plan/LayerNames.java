package io.github.mnistmaven.experiment.plan;

import java.util.HashMap;
import java.util.Map;

/** Names layers one after the other by their type and, from the second of a type on, a number. */
public final class LayerNames {
    private final Map<String, Integer> used = new HashMap<>();

    /** The name of the next layer of the type called {@code keyword}. */
    public String next(String keyword) {
        int before = used.merge(keyword, 1, Integer::sum) - 1;
        return before == 0 ? keyword : keyword + "_" + before;
    }
}
