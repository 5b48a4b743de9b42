package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Initializer.Distribution;
import io.github.mnistmaven.experiment.model.Initializer.FanMode;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;

/** The closed sets of words within layers, and what each of them means. */
final class LayerWords {
    static final KeywordType<Activation> ACTIVATION =
            KeywordType.of("activation", Activation.class, LayerWords::activation);
    static final KeywordType<Padding> PADDING = KeywordType.of("padding", Padding.class, LayerWords::padding);
    static final KeywordType<FanMode> FAN_MODE = KeywordType.of("fan_mode", FanMode.class, LayerWords::fanMode);
    static final KeywordType<Distribution> DISTRIBUTION =
            KeywordType.of("distribution", Distribution.class, LayerWords::distribution);

    private LayerWords() {}

    private static String activation(Activation activation) {
        return switch (activation) {
            case LINEAR -> "x, unchanged.";
            case RELU -> "max(x, 0).";
            case LEAKY_RELU ->
                "x if it is above 0, " + Numbers.text(Activation.LEAKY_RELU_SLOPE)
                        + " * x if not; other slopes has the layer leaky_relu.";
            case ELU -> "x if it is above 0, " + elu(Activation.ELU_ALPHA) + " if not.";
            case SELU ->
                Numbers.text(Activation.SELU_SCALE) + " times x if it is above 0, times "
                        + Numbers.text(Activation.SELU_ALPHA)
                        + " * (exp(x) - 1) if not (Klambauer et al., 2017); with lecun_normal.";
            case GELU -> "x * Phi(x), where Phi is the standard normal distribution function; not its approximation.";
            case SILU -> "x / (1 + exp(-x)), also known as swish (Ramachandran et al., 2017).";
            case HARD_SILU -> "x * hard_sigmoid(x), also known as hard swish (Howard et al., 2019).";
            case RELU6 -> "max(x, 0), but no more than 6.";
            case SIGMOID -> "1 / (1 + exp(-x)).";
            case HARD_SIGMOID -> "x / 6 + 0.5, but no less than 0 and no more than 1.";
            case TANH -> "The hyperbolic tangent of x.";
            case SOFTMAX -> "exp(x) divided by its sum over all classes; in the last layer alone.";
        };
    }

    private static String elu(double alpha) {
        return alpha == 1 ? "exp(x) - 1" : Numbers.text(alpha) + " * (exp(x) - 1)";
    }

    private static String padding(Padding padding) {
        return switch (padding) {
            case VALID -> "Windows lie within the input, and what no window reaches is dropped.";
            case SAME -> "The input is padded evenly, so that what leaves is as large divided by strides, rounded up.";
        };
    }

    private static String fanMode(FanMode mode) {
        return switch (mode) {
            case FAN_IN -> "n is the number of inputs of one output.";
            case FAN_OUT -> "n is the number of outputs of one input.";
            case FAN_AVG -> "n is the mean of fan_in and fan_out.";
        };
    }

    private static String distribution(Distribution distribution) {
        return switch (distribution) {
            case TRUNCATED_NORMAL ->
                "Normal around 0, but drawn again where it is two or more standard deviations off.";
            case UNTRUNCATED_NORMAL -> "Normal around 0.";
            case UNIFORM -> "Uniform within sqrt(3 * scale / n) of 0.";
        };
    }
}
