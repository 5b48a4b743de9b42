package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.model.network.Activation;
import java.util.Arrays;

/** An activation that looks at one value at a time. */
final class Elementwise implements ReferenceLayer {
    private static final double LEAKY_SLOPE = 0.2;
    // Klambauer et al., Self-Normalizing Neural Networks, 2017, appendix
    private static final double SELU_ALPHA = 1.6732632423543772848;
    private static final double SELU_SCALE = 1.0507009873554804934;

    private final Activation activation;
    private double[][] in;

    Elementwise(Activation activation) {
        this.activation = activation;
    }

    @Override
    public double[][] forward(double[][] rows) {
        in = rows;
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(this::value).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public double[][] backward(double[][] gradient) {
        double[][] result = new double[in.length][in[0].length];
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < in[i].length; j++) {
                result[i][j] = gradient[i][j] * slope(in[i][j]);
            }
        }
        return result;
    }

    private double value(double x) {
        return switch (activation) {
            case LINEAR -> x;
            case RELU -> Math.max(0, x);
            case LEAKY_RELU -> x < 0 ? LEAKY_SLOPE * x : x;
            case ELU -> x < 0 ? Math.expm1(x) : x;
            case SELU -> SELU_SCALE * (x < 0 ? SELU_ALPHA * Math.expm1(x) : x);
            case GELU -> x * Normal.distribution(x);
            case SILU -> x * sigmoid(x);
            case HARD_SILU -> x * hardSigmoid(x);
            case RELU6 -> Math.min(6, Math.max(0, x));
            case SIGMOID -> sigmoid(x);
            case HARD_SIGMOID -> hardSigmoid(x);
            case TANH -> Math.tanh(x);
            case SOFTMAX -> throw new IllegalArgumentException("softmax looks at all channels");
        };
    }

    private double slope(double x) {
        return switch (activation) {
            case LINEAR -> 1;
            case RELU -> x > 0 ? 1 : 0;
            case LEAKY_RELU -> x > 0 ? 1 : LEAKY_SLOPE;
            case ELU -> x < 0 ? Math.exp(x) : 1;
            case SELU -> SELU_SCALE * (x < 0 ? SELU_ALPHA * Math.exp(x) : 1);
            case GELU -> Normal.distribution(x) + x * Normal.density(x);
            case SILU -> sigmoid(x) * (1 + x * (1 - sigmoid(x)));
            case HARD_SILU -> Math.abs(x) < 3 ? x / 3 + 0.5 : hardSigmoid(x);
            case RELU6 -> x > 0 && x < 6 ? 1 : 0;
            case SIGMOID -> sigmoid(x) * (1 - sigmoid(x));
            case HARD_SIGMOID -> Math.abs(x) < 3 ? 1 / 6.0 : 0;
            case TANH -> 1 - Math.pow(Math.tanh(x), 2);
            case SOFTMAX -> throw new IllegalArgumentException("softmax looks at all channels");
        };
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double hardSigmoid(double x) {
        return Math.min(1, Math.max(0, x / 6 + 0.5));
    }
}
