package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.FlattenedOrder;
import io.github.mnistmaven.experiment.plan.KerasShape;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The network of a plan as Keras has it, and where each value of its tensors lies in the flat vector.
 *
 * <p>Engines flatten an image channel by channel, Keras pixel by pixel. So the rows of the kernel that follows are in
 * another order, and those of what normalises the vector before it. Where it matters otherwise, as a block's shortcut
 * or the classes themselves come in the engines' order, the image is permuted before it is flattened.
 */
final class KerasOrder {

    /**
     * Where a tensor's values lie.
     *
     * @param part the tensor in the flat vector
     * @param shape the shape that Keras gives it
     * @param flattened the image that was flattened and gives the order of what enters; a vector if none was
     */
    record Place(ParameterPart part, KerasShape shape, Shape flattened) {

        /** The index in the flat vector of the value that is at {@code index} of Keras' tensor. */
        int of(int index) {
            int row = index / shape.outputs();
            int column = index % shape.outputs();
            boolean vector = shape.rows() == 1 && !shape.outputsFirst();
            return part.offset()
                    + (vector ? shape.index(row, channelwise(column)) : shape.index(channelwise(row), column));
        }

        private int channelwise(int pixelwise) {
            if (!flattened.isImage()) {
                return pixelwise;
            }
            int pixels = flattened.height() * flattened.width();
            return pixelwise % flattened.channels() * pixels + pixelwise / flattened.channels();
        }
    }

    private final ParameterLayout layout;
    private final List<TrainedLayer> layers = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    /** The image in whose order of engines a vector is; a vector if there is no difference. */
    private Shape flattened = Shape.vector(1);

    private KerasOrder(ParameterLayout layout) {
        this.layout = layout;
    }

    static KerasOrder of(TrainingPlan plan) {
        KerasOrder order = new KerasOrder(ParameterLayout.of(plan));
        List<NetworkLayer> network = NetworkLayer.of(plan);
        for (int i = 0; i < network.size(); i++) {
            NetworkLayer layer = network.get(i);
            if (layer.layer() instanceof Layer.Flatten
                    && layer.planned().input().isImage()) {
                order.flatten(layer, network.subList(i + 1, network.size()));
            } else {
                order.layers.add(TrainedLayers.of(layer));
                order.place(layer);
            }
        }
        return order;
    }

    /** The layers, in their order. */
    List<TrainedLayer> layers() {
        return List.copyOf(layers);
    }

    /** Where the tensors of these layers lie, by their names; and of those that engines have besides. */
    Map<String, Place> places() {
        return places;
    }

    private void flatten(NetworkLayer layer, List<NetworkLayer> following) {
        Shape image = layer.planned().input();
        if (!FlattenedOrder.differs(image)) {
            layers.add(TrainedLayers.of(layer));
        } else if (FlattenedOrder.isLost(
                following.stream().map(NetworkLayer::layer).toList())) {
            layers.add(TrainedLayers.of(layer));
            flattened = image;
        } else {
            layers.add(new TrainedLayer.Permute(layer.planned().name() + "_permute", List.of(3, 1, 2)));
            layers.add(TrainedLayers.of(layer));
        }
    }

    private void place(NetworkLayer layer) {
        for (ParameterPart part : layout.of(layer.index())) {
            boolean sums = layer.layer() instanceof Layer.Dense && part.kind() == TensorKind.BIAS;
            places.put(
                    layer.planned().name() + "/" + kerasName(part.kind()),
                    new Place(part, KerasShape.of(part.tensor()), sums ? Shape.vector(1) : flattened));
        }
        layer.block().forEach(this::place);
        if (layer.layer() instanceof Layer.Dense) {
            flattened = Shape.vector(1);
        }
    }

    private static String kerasName(TensorKind kind) {
        return switch (kind) {
            case DEPTHWISE_KERNEL -> TensorKind.KERNEL.keyword();
            case SEPARABLE_KERNEL -> TensorKind.DEPTHWISE_KERNEL.keyword();
            default -> kind.keyword();
        };
    }
}
