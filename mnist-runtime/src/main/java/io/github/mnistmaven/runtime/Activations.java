package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Activation;

/** What a layer applies to its weighted sums. */
final class Activations {

    private Activations() {}

    /**
     * Replaces sums by what leaves the layer.
     *
     * @param channels the values of a pixel, or of a vector; a softmax is over them
     */
    static void apply(Activation activation, float[] values, int channels) {
        switch (activation) {
            case LINEAR -> {
                // the sums themselves
            }
            case RELU -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Math.max(0, values[i]);
                }
            }
            case LEAKY_RELU -> {
                float slope = (float) Activation.LEAKY_RELU_SLOPE;
                each(values, value -> value < 0 ? slope * value : value);
            }
            case ELU -> each(values, value -> value < 0 ? (float) (Activation.ELU_ALPHA * Math.expm1(value)) : value);
            case SELU -> each(values, Activations::selu);
            case GELU -> each(values, value -> (float) (value * NormalDistribution.cumulative(value)));
            case SILU -> each(values, value -> (float) (value / (1 + Math.exp(-value))));
            case HARD_SILU -> each(values, value -> value * hardSigmoid(value));
            case RELU6 -> each(values, value -> Math.min(6, Math.max(0, value)));
            case SIGMOID -> each(values, value -> (float) (1 / (1 + Math.exp(-value))));
            case HARD_SIGMOID -> each(values, Activations::hardSigmoid);
            case TANH -> each(values, value -> (float) Math.tanh(value));
            case SOFTMAX -> {
                for (int from = 0; from < values.length; from += channels) {
                    softmax(values, from, from + channels);
                }
            }
        }
    }

    private static float selu(float value) {
        double elu = value < 0 ? Activation.SELU_ALPHA * Math.expm1(value) : value;
        return (float) (Activation.SELU_SCALE * elu);
    }

    private static float hardSigmoid(float value) {
        return Math.min(1, Math.max(0, value / 6 + 0.5f));
    }

    @FunctionalInterface
    private interface Function {
        float of(float value);
    }

    private static void each(float[] values, Function function) {
        for (int i = 0; i < values.length; i++) {
            values[i] = function.of(values[i]);
        }
    }

    private static void softmax(float[] values, int from, int end) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = from; i < end; i++) {
            max = Math.max(max, values[i]);
        }
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += Math.exp(values[i] - max);
        }
        for (int i = from; i < end; i++) {
            values[i] = (float) (Math.exp(values[i] - max) / sum);
        }
    }
}
