package io.github.mnistmaven.runtime;

/** What happens at the border: {@code VALID} windows lie within the input, {@code SAME} ones may reach beyond. */
enum Padding {
    VALID,
    SAME
}
