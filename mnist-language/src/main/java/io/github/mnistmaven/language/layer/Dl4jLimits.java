package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.dl4j.Dl4jFlaws;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Windows;
import java.util.Optional;

/** What DL4J lacks whatever the type of layer. */
final class Dl4jLimits {

    private Dl4jLimits() {}

    static Optional<Lack> lack(Layer layer, Shape input) {
        return Dl4jFlaws.ofActivation(layer.activation(), input)
                .map(softmax -> new Lack(softmax, "another activation"))
                .or(() ->
                        layer instanceof Layer.Windowed windowed ? lack(windowed.windows(), input) : Optional.empty());
    }

    private static Optional<Lack> lack(Windows windows, Shape input) {
        return Dl4jFlaws.ofWindows(windows, input)
                .map(padding -> new Lack(padding, "padding: valid or smaller strides"));
    }
}
