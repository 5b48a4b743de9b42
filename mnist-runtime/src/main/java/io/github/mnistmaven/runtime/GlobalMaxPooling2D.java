package io.github.mnistmaven.runtime;

import java.util.Arrays;

/** The maximum of each channel. */
record GlobalMaxPooling2D(int channels) implements Layer {

    @Override
    public float[] apply(float[] input) {
        float[] output = Arrays.copyOf(input, channels);
        for (int i = channels; i < input.length; i++) {
            output[i % channels] = Math.max(output[i % channels], input[i]);
        }
        return output;
    }
}
