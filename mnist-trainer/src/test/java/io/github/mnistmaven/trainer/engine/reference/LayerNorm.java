package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.trainer.engine.reference.Pass.Values;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Layer normalization: of the channels of each pixel by their own mean and variance; a vector is one pixel. */
final class LayerNorm implements ReferenceLayer {
    private final int channels;
    private final double epsilon;
    private final Values gamma;
    private final Values beta;
    private double[][] normalised;
    private double[][] scales;

    LayerNorm(Layer.LayerNormalization layer, int index, int channels, Pass pass) {
        this.channels = channels;
        epsilon = layer.epsilon();
        gamma = pass.values(index, TensorKind.GAMMA);
        beta = pass.values(index, TensorKind.BETA);
    }

    @Override
    public double[][] forward(double[][] in) {
        int pixels = in[0].length / channels;
        double[][] out = new double[in.length][in[0].length];
        normalised = new double[in.length][in[0].length];
        scales = new double[in.length][pixels];
        for (int row = 0; row < in.length; row++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                double[] x = pixel(in[row], pixel);
                double mean = Arrays.stream(x).average().orElseThrow();
                double variance = Arrays.stream(x)
                        .map(value -> (value - mean) * (value - mean))
                        .average()
                        .orElseThrow();
                scales[row][pixel] = 1 / Math.sqrt(variance + epsilon);
                for (int channel = 0; channel < channels; channel++) {
                    int place = channel * pixels + pixel;
                    normalised[row][place] = (x[channel] - mean) * scales[row][pixel];
                    out[row][place] = gamma.get(channel) * normalised[row][place] + beta.get(channel);
                }
            }
        }
        return out;
    }

    /** Ba et al., 2016, section 3, differentiated by hand: mean and variance are functions of the values themselves. */
    @Override
    public double[][] backward(double[][] gradient) {
        int pixels = gradient[0].length / channels;
        double[][] result = new double[gradient.length][gradient[0].length];
        for (int row = 0; row < gradient.length; row++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                double[] there = pixel(gradient[row], pixel);
                double[] x = pixel(normalised[row], pixel);
                double mean = 0;
                double product = 0;
                for (int channel = 0; channel < channels; channel++) {
                    beta.addGradient(channel, there[channel]);
                    gamma.addGradient(channel, there[channel] * x[channel]);
                    mean += gamma.get(channel) * there[channel] / channels;
                    product += gamma.get(channel) * there[channel] * x[channel] / channels;
                }
                for (int channel = 0; channel < channels; channel++) {
                    result[row][channel * pixels + pixel] =
                            scales[row][pixel] * (gamma.get(channel) * there[channel] - mean - x[channel] * product);
                }
            }
        }
        return result;
    }

    private double[] pixel(double[] row, int pixel) {
        int pixels = row.length / channels;
        return IntStream.range(0, channels)
                .mapToDouble(channel -> row[channel * pixels + pixel])
                .toArray();
    }
}
