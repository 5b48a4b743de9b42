package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.model.network.Shape;

/** What comes of giving a layer an input: it either takes it or does not. */
public sealed interface Fit {

    /**
     * The layer takes the input.
     *
     * @param output the shape that leaves
     */
    record Fits(Shape output) implements Fit {}

    /**
     * The layer can't take the input.
     *
     * @param key the key of the layer that stands in the way; empty for the layer as a whole
     * @param reason what does not fit and what to do, to follow the words "input is 3x3x64, "
     */
    record DoesNotFit(String key, String reason) implements Fit {}

    /** That of a layer that takes images alone, given a vector; after what it is: {@code a convolution}. */
    static Fit needsImage(String layer) {
        return new DoesNotFit(
                "", "but " + layer + " needs height, width and channels; move it before flatten or global pooling");
    }
}
