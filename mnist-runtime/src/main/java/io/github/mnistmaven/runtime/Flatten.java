package io.github.mnistmaven.runtime;

/** Takes an image for a vector; its values lie in DL4J's order already. */
record Flatten(Shape input) implements Layer {

    @Override
    public Shape output() {
        return Shape.vector(input.size());
    }

    @Override
    public float[] apply(float[] values) {
        return values;
    }
}
