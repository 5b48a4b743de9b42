package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.trainer.engine.reference.Pass.Values;
import java.util.Arrays;

/** Group normalization: of neighbouring channels by their own mean and variance; a vector is one pixel. */
final class GroupNorm implements ReferenceLayer {
    private final int groups;
    private final int channels;
    private final double epsilon;
    private final Values gamma;
    private final Values beta;
    private double[][] normalised;
    private double[][] scales;

    GroupNorm(Layer.GroupNormalization layer, int index, int channels, Pass pass) {
        groups = layer.groups();
        this.channels = channels;
        epsilon = layer.epsilon();
        gamma = pass.values(index, TensorKind.GAMMA);
        beta = pass.values(index, TensorKind.BETA);
    }

    @Override
    public double[][] forward(double[][] in) {
        int length = in[0].length / groups;
        int pixels = in[0].length / channels;
        double[][] out = new double[in.length][in[0].length];
        normalised = new double[in.length][in[0].length];
        scales = new double[in.length][groups];
        for (int row = 0; row < in.length; row++) {
            for (int group = 0; group < groups; group++) {
                // channel by channel, so that those of a group lie side by side
                double[] x = Arrays.copyOfRange(in[row], group * length, (group + 1) * length);
                double mean = Arrays.stream(x).average().orElseThrow();
                double variance = Arrays.stream(x)
                        .map(value -> (value - mean) * (value - mean))
                        .average()
                        .orElseThrow();
                scales[row][group] = 1 / Math.sqrt(variance + epsilon);
                for (int i = group * length; i < (group + 1) * length; i++) {
                    normalised[row][i] = (in[row][i] - mean) * scales[row][group];
                    out[row][i] = gamma.get(i / pixels) * normalised[row][i] + beta.get(i / pixels);
                }
            }
        }
        return out;
    }

    /** Wu and He, 2018, section 3, differentiated by hand: mean and variance are functions of the values themselves. */
    @Override
    public double[][] backward(double[][] gradient) {
        int length = gradient[0].length / groups;
        int pixels = gradient[0].length / channels;
        double[][] result = new double[gradient.length][gradient[0].length];
        for (int row = 0; row < gradient.length; row++) {
            for (int group = 0; group < groups; group++) {
                double mean = 0;
                double product = 0;
                for (int i = group * length; i < (group + 1) * length; i++) {
                    double there = gradient[row][i];
                    beta.addGradient(i / pixels, there);
                    gamma.addGradient(i / pixels, there * normalised[row][i]);
                    mean += gamma.get(i / pixels) * there / length;
                    product += gamma.get(i / pixels) * there * normalised[row][i] / length;
                }
                for (int i = group * length; i < (group + 1) * length; i++) {
                    double scaled = gamma.get(i / pixels) * gradient[row][i];
                    result[row][i] = scales[row][group] * (scaled - mean - normalised[row][i] * product);
                }
            }
        }
        return result;
    }
}
