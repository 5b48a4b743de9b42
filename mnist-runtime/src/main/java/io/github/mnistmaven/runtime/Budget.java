package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.io.MemoryBudget;

/**
 * How much a model may take, checked by what it says of itself before anything is taken.
 *
 * @param memory for its parameters, and for one classification
 * @param operations multiplications and comparisons of one classification
 */
record Budget(MemoryBudget memory, long operations) {
    /** About a minute: VGG-16 on its own images takes a quarter of it. */
    private static final long MOST_OPERATIONS = 1L << 36;

    /** Three quarters of the memory that this JVM may have. */
    static Budget ofThisJvm() {
        return new Budget(MemoryBudget.ofThisJvm(), MOST_OPERATIONS);
    }
}
