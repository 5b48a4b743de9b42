package io.github.mnistmaven.model.network;

/** What happens at the border: {@code VALID} windows lie within the input, {@code SAME} pads it with zeros. */
public enum Padding implements Keyword {
    VALID,
    SAME
}
