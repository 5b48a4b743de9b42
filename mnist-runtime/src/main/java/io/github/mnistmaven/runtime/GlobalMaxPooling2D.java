package io.github.mnistmaven.runtime;

/** The maximum of each channel. */
record GlobalMaxPooling2D(Shape input) implements Layer {

    @Override
    public Shape output() {
        return Shape.vector(input.channels());
    }

    @Override
    public long window() {
        return (long) input.height() * input.width();
    }

    @Override
    public float[] apply(float[] values) {
        int pixels = input.height() * input.width();
        float[] output = new float[input.channels()];
        for (int channel = 0; channel < output.length; channel++) {
            float max = Float.NEGATIVE_INFINITY;
            for (int i = channel * pixels; i < (channel + 1) * pixels; i++) {
                max = Math.max(max, values[i]);
            }
            output[channel] = max;
        }
        return output;
    }
}
