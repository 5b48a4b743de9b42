package io.github.mnistmaven.runtime;

/** The mean of each channel. */
record GlobalAveragePooling2D(Shape input) implements Layer {

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
            double sum = 0;
            for (int i = channel * pixels; i < (channel + 1) * pixels; i++) {
                sum += values[i];
            }
            output[channel] = (float) (sum / pixels);
        }
        return output;
    }
}
