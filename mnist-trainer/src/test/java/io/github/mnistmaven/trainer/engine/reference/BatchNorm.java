package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.trainer.engine.reference.Pass.Values;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Batch normalization: by mean and variance over batch and pixels while it is trained, by the moving ones if not. */
final class BatchNorm implements ReferenceLayer {
    private final Layer.BatchNormalization layer;
    private final int channels;
    private final boolean training;
    private final Values gamma;
    private final Values beta;
    private final Values movingMean;
    private final Values movingVariance;
    private final double[][] normalised;
    private final double[] scales;

    BatchNorm(Layer.BatchNormalization layer, int index, int channels, Pass pass) {
        this.layer = layer;
        this.channels = channels;
        training = pass.isTraining() && layer.trainable();
        gamma = pass.values(index, TensorKind.GAMMA);
        beta = pass.values(index, TensorKind.BETA);
        movingMean = pass.values(index, TensorKind.MOVING_MEAN);
        movingVariance = pass.values(index, TensorKind.MOVING_VARIANCE);
        normalised = new double[channels][];
        scales = new double[channels];
    }

    @Override
    public double[][] forward(double[][] in) {
        double[][] out = new double[in.length][in[0].length];
        for (int channel = 0; channel < channels; channel++) {
            double[] values = gather(in, channel);
            // of equal values, the mean is exactly that value
            double mean = training ? values[0] + mean(map(values, x -> x - values[0])) : movingMean.get(channel);
            // nothing makes up for the mean being that of the same values
            double variance = training ? mean(map(values, x -> (x - mean) * (x - mean))) : movingVariance.get(channel);
            if (training) {
                move(movingMean, channel, mean);
                move(movingVariance, channel, variance);
            }
            double scale = 1 / Math.sqrt(variance + layer.epsilon());
            scales[channel] = scale;
            normalised[channel] = map(values, x -> (x - mean) * scale);
            double g = gamma.get(channel);
            double b = beta.get(channel);
            scatter(map(normalised[channel], x -> g * x + b), channel, out);
        }
        return out;
    }

    private void move(Values moving, int channel, double now) {
        moving.move(channel, moving.get(channel) * layer.momentum() + now * (1 - layer.momentum()));
    }

    /** Ioffe and Szegedy, 2015, section 3, the equations of the gradients put together. */
    @Override
    public double[][] backward(double[][] gradient) {
        double[][] result = new double[gradient.length][gradient[0].length];
        for (int channel = 0; channel < channels; channel++) {
            double[] there = gather(gradient, channel);
            double[] x = normalised[channel];
            double[] products = new double[x.length];
            Arrays.setAll(products, i -> there[i] * x[i]);
            double mean = mean(there);
            double product = mean(products);
            beta.addGradient(channel, mean * x.length);
            gamma.addGradient(channel, product * x.length);

            double factor = gamma.get(channel) * scales[channel];
            double[] here = new double[x.length];
            Arrays.setAll(here, i -> factor * (training ? there[i] - mean - x[i] * product : there[i]));
            scatter(here, channel, result);
        }
        return result;
    }

    private double[] gather(double[][] rows, int channel) {
        int pixels = rows[0].length / channels;
        double[] values = new double[rows.length * pixels];
        Arrays.setAll(values, i -> rows[i / pixels][channel * pixels + i % pixels]);
        return values;
    }

    private void scatter(double[] values, int channel, double[][] rows) {
        int pixels = rows[0].length / channels;
        for (int i = 0; i < values.length; i++) {
            rows[i / pixels][channel * pixels + i % pixels] = values[i];
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double[] map(double[] values, DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }
}
