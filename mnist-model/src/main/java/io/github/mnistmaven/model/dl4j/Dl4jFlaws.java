package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Windows;
import java.util.Optional;

/**
 * What DL4J 1.0.0-M2.1 gets wrong of layers that it has. Methods give what it lacks, to follow the word "lacks"; empty
 * if it lacks nothing.
 */
public final class Dl4jFlaws {

    private Dl4jFlaws() {}

    /** What it lacks of a layer with {@code activation} where {@code input} enters. */
    public static Optional<String> ofActivation(Activation activation, Shape input) {
        return switch (activation) {
            case SOFTMAX ->
                input.isImage() ? Optional.of("softmax over channels, which it takes over columns") : Optional.empty();
            case HARD_SILU -> Optional.of("hard_silu");
            case HARD_SIGMOID -> Optional.of("hard_sigmoid, of which it has another, 0.2 * x + 0.5");
            default -> Optional.empty();
        };
    }

    /** What it lacks of a layer with {@code windows} on {@code input}. */
    public static Optional<String> ofWindows(Windows windows, Shape input) {
        // it pads each direction by half of what windows reach beyond the input, and crashes where that is below zero
        return windows.padAndSkip(input)
                ? Optional.of("padding: same with windows of " + windows.size() + " and strides of " + windows.strides()
                        + ", which pad the input in one direction and skip some of it in the other")
                : Optional.empty();
    }

    /** What it lacks of a separable convolution of {@code input}. */
    public static Optional<String> ofSeparableConvolution(Shape input) {
        // it leaves out the pointwise part then: it fails, or computes something else where the shapes happen to fit
        return input.channels() == 1 ? Optional.of("separable_conv2d of a single channel") : Optional.empty();
    }
}
