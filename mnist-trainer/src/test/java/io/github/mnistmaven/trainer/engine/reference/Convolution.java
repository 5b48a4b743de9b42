package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.trainer.engine.reference.Pass.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Weighted sums over windows, by filters that see all channels or some: every layer with a kernel is one. */
final class Convolution implements ReferenceLayer {

    /**
     * What one filter makes of one channel.
     *
     * @param first the index in the kernel of the weight of its first tap
     * @param step from tap to tap
     */
    record Plane(int filter, int channel, int first, int step) {}

    private final Windows windows;
    private final List<Plane> planes;
    private final Values kernel;
    private final Optional<Values> bias;
    private double[][] in;

    /** @param bias one per filter; empty for none */
    Convolution(Windows windows, List<Plane> planes, Values kernel, Optional<Values> bias) {
        this.windows = windows;
        this.planes = planes;
        this.kernel = kernel;
        this.bias = bias;
    }

    @Override
    public double[][] forward(double[][] rows) {
        in = rows;
        return Arrays.stream(rows).map(this::forward).toArray(double[][]::new);
    }

    private double[] forward(double[] row) {
        double[] sums = new double[windows.output().size()];
        bias.ifPresent(values -> Arrays.setAll(sums, i -> values.get(i / windows.outputPixels())));
        windows.forEach((out, tap, pixel) -> {
            for (Plane plane : planes) {
                sums[plane.filter() * windows.outputPixels() + out] += kernel.get(plane.first() + tap * plane.step())
                        * row[plane.channel() * windows.inputPixels() + pixel];
            }
        });
        return sums;
    }

    @Override
    public double[][] backward(double[][] gradient) {
        double[][] result = new double[in.length][];
        for (int i = 0; i < in.length; i++) {
            result[i] = backward(in[i], gradient[i]);
        }
        return result;
    }

    private double[] backward(double[] row, double[] gradient) {
        double[] result = new double[row.length];
        for (int i = 0; i < gradient.length && bias.isPresent(); i++) {
            bias.get().addGradient(i / windows.outputPixels(), gradient[i]);
        }
        windows.forEach((out, tap, pixel) -> {
            for (Plane plane : planes) {
                int weight = plane.first() + tap * plane.step();
                int from = plane.channel() * windows.inputPixels() + pixel;
                double there = gradient[plane.filter() * windows.outputPixels() + out];
                kernel.addGradient(weight, there * row[from]);
                result[from] += there * kernel.get(weight);
            }
        });
        return result;
    }
}
