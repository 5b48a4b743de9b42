package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.Arrays;

/** The maximum of each window; padding never wins. */
record MaxPooling2D(Windows windows, int channels) implements Layer {

    static MaxPooling2D of(LayerAt at, TrainedLayer.MaxPooling2D layer) {
        return new MaxPooling2D(Windows.of(layer, at.input()), at.input().channels());
    }

    @Override
    public float[] apply(float[] input) {
        float[] output = new float[windows.count() * channels];
        Arrays.fill(output, Float.NEGATIVE_INFINITY);
        windows.forEach((window, tap, pixel) -> {
            int from = pixel * channels;
            int to = window * channels;
            for (int channel = 0; channel < channels; channel++) {
                output[to + channel] = Math.max(output[to + channel], input[from + channel]);
            }
        });
        return output;
    }
}
