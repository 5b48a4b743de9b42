package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;

/**
 * The network of a plan as its definition reads, in plain loops and double precision: what engines have to agree with.
 * Values lie in the order channel, row, column; parameters in the order of DL4J's flat vector: a convolution's bias
 * before its kernel {@code [filter][channel][row][column]}, a dense layer's kernel {@code [unit][input]} before its bias.
 */
public final class ReferenceNetwork {
    private final TrainingPlan plan;
    private final Randomness randomness;

    public ReferenceNetwork(TrainingPlan plan) {
        this.plan = plan;
        this.randomness = new Randomness(plan.training().seed());
    }

    /** Mean loss of a batch, dropout on. */
    public double loss(double[] parameters, Batch batch) {
        int size = plan.data().image().size();
        double sum = 0;
        for (int i = 0; i < batch.count(); i++) {
            float[] image = Arrays.copyOfRange(batch.images(), i * size, (i + 1) * size);
            Batch one = new Batch(batch.epoch(), new int[] {batch.samples()[i]}, image, new byte[] {batch.labels()[i]});
            sum -= Math.log(probabilities(parameters, one, true)[batch.labels()[i]]);
        }
        return sum / batch.count();
    }

    /** Central differences of {@link #loss}, one a parameter. */
    public double[] gradient(double[] parameters, Batch batch) {
        double step = 1e-6;
        double[] gradient = new double[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            double value = parameters[i];
            parameters[i] = value + step;
            double above = loss(parameters, batch);
            parameters[i] = value - step;
            double below = loss(parameters, batch);
            parameters[i] = value;
            gradient[i] = (above - below) / (2 * step);
        }
        return gradient;
    }

    /** Probabilities for a batch of one image. */
    public double[] probabilities(double[] parameters, Batch image, boolean training) {
        double[] values = channelsFirst(image.images());
        int from = 0;
        for (int i = 0; i < plan.layers().size(); i++) {
            PlannedLayer planned = plan.layers().get(i);
            double[] own = Arrays.copyOfRange(parameters, from, from + (int) planned.parameters());
            values = forward(i, planned, own, values, image, training);
            from += own.length;
        }
        return values;
    }

    private double[] channelsFirst(float[] image) {
        Shape shape = plan.data().image();
        int pixels = shape.height() * shape.width();
        double[] values = new double[image.length];
        for (int i = 0; i < image.length; i++) {
            values[i % shape.channels() * pixels + i / shape.channels()] = image[i];
        }
        return values;
    }

    private double[] forward(
            int index, PlannedLayer planned, double[] parameters, double[] in, Batch image, boolean training) {
        Layer layer = planned.layer();
        if (layer instanceof Layer.Conv2D c) {
            return activate(c.activation(), convolve(planned, c, parameters, in));
        }
        if (layer instanceof Layer.MaxPooling2D p) {
            return pool(planned, p, in);
        }
        if (layer instanceof Layer.Dense d) {
            return activate(d.activation(), multiply(d.units(), parameters, in));
        }
        if (layer instanceof Layer.Dropout dropout && training) {
            float[] factors = new DropoutMask(randomness, index, dropout.rate()).factors(image, in.length);
            double[] out = in.clone();
            Arrays.setAll(out, i -> in[i] * factors[i]);
            return out;
        }
        return in;
    }

    private static double[] convolve(PlannedLayer planned, Layer.Conv2D c, double[] parameters, double[] in) {
        Shape input = planned.input();
        Shape output = planned.output();
        Size kernel = c.kernelSize();
        int top = before(
                input.height(), output.height(), kernel.height(), c.strides().height(), c.padding());
        int left = before(
                input.width(), output.width(), kernel.width(), c.strides().width(), c.padding());
        double[] out = new double[output.size()];
        int at = 0;
        for (int filter = 0; filter < c.filters(); filter++) {
            for (int y = 0; y < output.height(); y++) {
                for (int x = 0; x < output.width(); x++) {
                    double sum = parameters[filter];
                    int weight = c.filters() + filter * input.channels() * kernel.height() * kernel.width();
                    for (int channel = 0; channel < input.channels(); channel++) {
                        for (int dy = 0; dy < kernel.height(); dy++) {
                            for (int dx = 0; dx < kernel.width(); dx++) {
                                int row = y * c.strides().height() - top + dy;
                                int column = x * c.strides().width() - left + dx;
                                if (inside(input, row, column)) {
                                    sum += parameters[weight] * in[at(input, channel, row, column)];
                                }
                                weight++;
                            }
                        }
                    }
                    out[at++] = sum;
                }
            }
        }
        return out;
    }

    private static double[] pool(PlannedLayer planned, Layer.MaxPooling2D p, double[] in) {
        Shape input = planned.input();
        Shape output = planned.output();
        int top = before(
                input.height(),
                output.height(),
                p.poolSize().height(),
                p.strides().height(),
                p.padding());
        int left = before(
                input.width(), output.width(), p.poolSize().width(), p.strides().width(), p.padding());
        double[] out = new double[output.size()];
        int at = 0;
        for (int channel = 0; channel < input.channels(); channel++) {
            for (int y = 0; y < output.height(); y++) {
                for (int x = 0; x < output.width(); x++) {
                    double largest = Double.NEGATIVE_INFINITY;
                    for (int dy = 0; dy < p.poolSize().height(); dy++) {
                        for (int dx = 0; dx < p.poolSize().width(); dx++) {
                            int row = y * p.strides().height() - top + dy;
                            int column = x * p.strides().width() - left + dx;
                            if (inside(input, row, column)) {
                                largest = Math.max(largest, in[at(input, channel, row, column)]);
                            }
                        }
                    }
                    out[at++] = largest;
                }
            }
        }
        return out;
    }

    /** Rows above, or columns to the left, that {@code same} pads: the smaller half. */
    private static int before(int in, int out, int window, int stride, Padding padding) {
        return padding == Padding.SAME ? Math.max(0, (out - 1) * stride + window - in) / 2 : 0;
    }

    private static boolean inside(Shape shape, int row, int column) {
        return row >= 0 && row < shape.height() && column >= 0 && column < shape.width();
    }

    private static int at(Shape shape, int channel, int row, int column) {
        return (channel * shape.height() + row) * shape.width() + column;
    }

    private static double[] multiply(int units, double[] parameters, double[] in) {
        double[] out = new double[units];
        for (int unit = 0; unit < units; unit++) {
            out[unit] = parameters[units * in.length + unit];
            for (int i = 0; i < in.length; i++) {
                out[unit] += parameters[unit * in.length + i] * in[i];
            }
        }
        return out;
    }

    private static double[] activate(Activation activation, double[] in) {
        double total = Arrays.stream(in).map(Math::exp).sum();
        return Arrays.stream(in)
                .map(x -> switch (activation) {
                    case LINEAR -> x;
                    case RELU -> Math.max(0, x);
                    case LEAKY_RELU, ELU, GELU -> throw new UnsupportedOperationException(activation.keyword());
                    case SIGMOID -> 1 / (1 + Math.exp(-x));
                    case TANH -> Math.tanh(x);
                    case SOFTMAX -> Math.exp(x) / total;
                })
                .toArray();
    }
}
