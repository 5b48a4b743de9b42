package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.TrainedLayer;

/** The mean of each window; padding is not counted. */
record AveragePooling2D(Windows windows, int channels) implements Layer {

    static AveragePooling2D of(LayerAt at, TrainedLayer.AveragePooling2D layer) {
        return new AveragePooling2D(Windows.of(layer, at.input()), at.input().channels());
    }

    @Override
    public float[] apply(float[] input) {
        float[] output = new float[windows.count() * channels];
        int[] counts = new int[windows.count()];
        windows.forEach((window, tap, pixel) -> {
            Sums.add(1, input, pixel * channels, output, window * channels, channels);
            counts[window]++;
        });
        for (int i = 0; i < output.length; i++) {
            output[i] /= counts[i / channels];
        }
        return output;
    }
}
