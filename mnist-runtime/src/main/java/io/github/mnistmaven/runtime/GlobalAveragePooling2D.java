package io.github.mnistmaven.runtime;

/** The mean of each channel. */
record GlobalAveragePooling2D(int channels) implements Layer {

    @Override
    public float[] apply(float[] input) {
        double[] sums = new double[channels];
        for (int i = 0; i < input.length; i++) {
            sums[i % channels] += input[i];
        }
        float[] output = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            output[channel] = (float) (sums[channel] * channels / input.length);
        }
        return output;
    }
}
