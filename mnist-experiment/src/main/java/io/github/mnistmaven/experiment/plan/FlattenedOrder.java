package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/**
 * In which order the values of an image are once it is flattened: engines have them channel by channel, Keras pixel by
 * pixel.
 */
public final class FlattenedOrder {

    private FlattenedOrder() {}

    /** Whether the two orders of {@code image} differ. */
    public static boolean differs(Shape image) {
        return image.isImage() && image.channels() > 1 && image.height() * image.width() > 1;
    }

    /**
     * Whether nobody can tell in which order the values were: whatever takes them keeps them apart, up to a dense
     * layer, whose kernel has a row for each.
     *
     * @param following the layers after the one that flattens
     */
    public static boolean isLost(List<Layer> following) {
        return following.stream()
                .filter(layer -> !isTransparent(layer))
                .findFirst()
                .filter(Layer.Dense.class::isInstance)
                .isPresent();
    }

    /** Whether a layer makes the same of a vector in whatever order its values are. */
    private static boolean isTransparent(Layer layer) {
        return layer instanceof Layer.Noise
                || layer instanceof Layer.Activated
                || layer instanceof Layer.LeakyRelu
                || layer instanceof Layer.Normalization
                || layer instanceof Layer.Flatten
                || layer instanceof Layer.Residual block
                        && block.layers().stream().allMatch(FlattenedOrder::isTransparent);
    }
}
