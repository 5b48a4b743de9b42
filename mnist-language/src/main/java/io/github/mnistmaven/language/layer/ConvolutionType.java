package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Windows;
import java.util.Optional;

/** What all convolutions have. */
abstract class ConvolutionType<L extends Layer.Windowed & Layer.Weighted> extends LayerType<L> {
    private static final long MOST_CHANNELS = 65_536;

    ConvolutionType(Construct<L> construct) {
        super(construct.withRule(ConvolutionType::stridesOrDilation), EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    private static Optional<String> stridesOrDilation(Layer.Windowed layer) {
        Size one = Size.square(1);
        return layer.strides().equals(one) || layer.dilationRate().equals(one)
                ? Optional.empty()
                : Optional.of("can't have both strides and dilation_rate above 1, found strides " + layer.strides()
                        + " and dilation_rate " + layer.dilationRate());
    }

    /** The fit of a convolution that gives {@code channels}. */
    static Fit convolve(Layer.Windowed layer, Shape input, int channels) {
        if (!input.isImage()) {
            return Fit.needsImage("a convolution");
        }
        Windows windows = layer.windows();
        return windows.fit(input)
                ? new Fits(windows.output(input, channels))
                : new DoesNotFit(
                        "kernel_size",
                        "kernel " + kernelText(layer, windows)
                                + " does not fit; use padding: same or an earlier layer");
    }

    private static String kernelText(Layer.Windowed layer, Windows windows) {
        return layer.window().equals(windows.size())
                ? windows.size().toString()
                : layer.window() + ", dilated to " + windows.size() + ",";
    }

    /** The number of channels that each channel by itself is convolved to, together. */
    static long between(Shape input, int depthMultiplier) {
        return (long) input.channels() * depthMultiplier;
    }

    /** Why {@code input} has too many channels to be convolved to so many each; empty if it has not. */
    static Optional<Fit> tooDeep(Shape input, int depthMultiplier) {
        long channels = between(input, depthMultiplier);
        return channels <= MOST_CHANNELS
                ? Optional.empty()
                : Optional.of(new DoesNotFit(
                        "depth_multiplier",
                        "depth_multiplier " + depthMultiplier + " makes " + channels
                                + " channels of it, more than the " + MOST_CHANNELS
                                + " that are supported; lower it"));
    }
}
