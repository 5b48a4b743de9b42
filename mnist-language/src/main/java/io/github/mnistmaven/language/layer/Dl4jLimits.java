package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Windows;
import java.util.Optional;

/** What DL4J lacks whatever the type of layer. */
final class Dl4jLimits {

    private Dl4jLimits() {}

    static Optional<Lack> lack(Layer layer, Shape input) {
        if (layer.activation() == Activation.SOFTMAX && input.isImage()) {
            return Optional.of(new Lack("softmax over channels, which it takes over columns", "another activation"));
        }
        return layer instanceof Layer.Windowed windowed ? lack(windowed.windows(), input) : Optional.empty();
    }

    // it pads each direction by half of what windows reach beyond the input, and crashes where that is below zero
    private static Optional<Lack> lack(Windows windows, Shape input) {
        return windows.padAndSkip(input)
                ? Optional.of(new Lack(
                        "padding: same with windows of " + windows.size() + " and strides of " + windows.strides()
                                + ", which pad the input in one direction and skip some of it in the other",
                        "padding: valid or smaller strides"))
                : Optional.empty();
    }
}
