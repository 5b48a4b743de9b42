package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.List;
import java.util.Optional;

/** What Keras can't hold. */
final class KerasLack {

    private KerasLack() {}

    /** Why Keras has no form for one of these layers; empty if it has one for each. */
    static Optional<String> of(List<TrainedLayer> layers) {
        return layers.stream().flatMap(layer -> of(layer).stream()).findFirst();
    }

    private static Optional<String> of(TrainedLayer layer) {
        if (layer.name().contains("/")) {
            return Optional.of("layer " + layer.name() + ": Keras lacks names with a slash");
        }
        if (layer instanceof TrainedLayer.Block block) {
            return of(block.inner());
        }
        if (layer instanceof TrainedLayer.Conv2D conv2d
                && isMoreThanOne(conv2d.strides())
                && isMoreThanOne(conv2d.dilationRate())) {
            return Optional.of(
                    "layer " + layer.name() + ": Keras lacks convolutions with strides of " + conv2d.strides()
                            + " and a dilation rate of " + conv2d.dilationRate() + ", as one of them has to be 1x1");
        }
        return Optional.empty();
    }

    private static boolean isMoreThanOne(Size size) {
        return size.height() > 1 || size.width() > 1;
    }
}
