package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Initializer;
import java.util.List;

/**
 * Parameters of one kind of a layer, and what training does to them. Those of a plan, layer by layer, fill the flat
 * parameter vector without gaps.
 *
 * @param kind what they are for
 * @param shape their dimensions in the flat vector, the last one fastest; 1, 2 or 4 of them, each at least 1
 * @param initializer what they start from
 * @param penalties what happens to them besides learning; none if they are not trained
 * @param trained whether the optimizer trains them
 */
public record PlannedTensor(
        TensorKind kind, List<Integer> shape, Initializer initializer, Penalties penalties, boolean trained) {
    /** More values than any layer of the language has: what is told of one that is too large stays right. */
    private static final long MOST_VALUES = 1L << 48;

    private static final List<Integer> RANKS = List.of(1, 2, 4);

    public PlannedTensor {
        shape = List.copyOf(shape);
        if (!RANKS.contains(shape.size())) {
            throw new IllegalArgumentException("a tensor has 1, 2 or 4 dimensions, not " + shape.size());
        }
        long length = 1;
        for (int dimension : shape) {
            if (dimension < 1 || length > MOST_VALUES / dimension) {
                throw new IllegalArgumentException("no tensor has the shape " + shape);
            }
            length *= dimension;
        }
    }

    /** The number of values. */
    public long length() {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }
}
