package io.github.mnistmaven.runtime;

/**
 * An activation as a layer of its own.
 *
 * @param shape of input and output
 */
record Activated(Shape shape, Activation activation) implements Layer {

    static Activated read(LayerLine line, Shape input, Parameters parameters) throws ModelFormatException {
        return new Activated(input, input.isVector() ? line.activation() : line.pixelActivation());
    }

    @Override
    public Shape output() {
        return shape;
    }

    @Override
    public boolean givesProbabilities() {
        return activation == Activation.SOFTMAX;
    }

    @Override
    public float[] apply(float[] input) {
        float[] output = input.clone();
        activation.apply(output);
        return output;
    }
}
