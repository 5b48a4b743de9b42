package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.EarlyStopping.Mode;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Initializer.Distribution;
import io.github.mnistmaven.experiment.model.Initializer.FanMode;
import io.github.mnistmaven.experiment.model.Monitor;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.language.definition.KeywordType;

/** The closed sets of words, and what each of them means: a new word does not compile before it has a meaning. */
final class Words {
    static final KeywordType<Activation> ACTIVATION = KeywordType.of("activation", Activation.class, Words::activation);
    static final KeywordType<Padding> PADDING = KeywordType.of("padding", Padding.class, Words::padding);
    static final KeywordType<Monitor> MONITOR = KeywordType.of("monitor", Monitor.class, Words::monitor);
    static final KeywordType<EngineChoice> ENGINE = KeywordType.of("engine", EngineChoice.class, Words::engine);
    static final KeywordType<FanMode> FAN_MODE = KeywordType.of("fan_mode", FanMode.class, Words::fanMode);
    static final KeywordType<Distribution> DISTRIBUTION =
            KeywordType.of("distribution", Distribution.class, Words::distribution);

    static final KeywordType<Mode> MODE = KeywordType.of("mode", Mode.class, Words::mode);
    static final KeywordType<Interpolation> INTERPOLATION =
            KeywordType.of("interpolation", Interpolation.class, Words::interpolation);
    static final KeywordType<CleanPass> CLEAN_PASS = KeywordType.of("clean_pass", CleanPass.class, Words::cleanPass);

    private Words() {}

    private static String activation(Activation activation) {
        return switch (activation) {
            case LINEAR -> "x, unchanged.";
            case RELU -> "max(x, 0).";
            case LEAKY_RELU -> "x if it is above 0, " + Numbers.text(Activation.LEAKY_RELU_SLOPE) + " * x if not.";
            case ELU -> "x if it is above 0, " + elu(Activation.ELU_ALPHA) + " if not.";
            case GELU -> "x * Phi(x), where Phi is the standard normal distribution function; not its approximation.";
            case SIGMOID -> "1 / (1 + exp(-x)).";
            case TANH -> "The hyperbolic tangent of x.";
            case SOFTMAX -> "exp(x) divided by its sum over all units, or over the channels of each pixel.";
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

    private static String monitor(Monitor monitor) {
        return switch (monitor) {
            case LOSS ->
                "The mean cross-entropy of training images while they are learnt, dropout and augmentation on; lower is better.";
            case ACCURACY -> "The share of training images classified right while they are learnt; higher is better.";
            case VAL_LOSS -> "The mean cross-entropy of validation images after an epoch; lower is better.";
            case VAL_ACCURACY -> "The share of validation images classified right after an epoch; higher is better.";
        };
    }

    private static String engine(EngineChoice engine) {
        return switch (engine) {
            case AUTO -> "The fastest engine that trains every layer of the network and whose libraries can be loaded.";
            case DL4J -> "Deeplearning4j.";
            case ONEDNN -> "Intel's oneDNN, the fastest.";
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

    private static String mode(Mode mode) {
        return switch (mode) {
            case AUTO -> "The metric's own: lower for losses, higher for accuracies.";
            case MIN -> "Lower is better.";
            case MAX -> "Higher is better.";
        };
    }

    private static String interpolation(Interpolation interpolation) {
        return switch (interpolation) {
            case NEAREST -> "The value of the nearest pixel.";
            case BILINEAR -> "Linear between the four pixels around.";
            case BICUBIC -> "Cubic between the sixteen pixels around (Keys, 1981), which keeps strokes sharper.";
        };
    }

    private static String cleanPass(CleanPass pass) {
        return switch (pass) {
            case AT_END -> "Once, with the weights that the model ends with.";
            case EACH_EPOCH ->
                "After each epoch as well, for a training curve that compares with the validation curve.";
        };
    }
}
