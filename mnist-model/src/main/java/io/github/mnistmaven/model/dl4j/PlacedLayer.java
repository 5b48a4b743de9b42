package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer with what enters it. DL4J flattens an image channel by channel: where a network permutes it for that, nothing
 * is left to permute.
 *
 * @param branches the layers of each branch of a block, in their order; no branches of any other layer
 */
record PlacedLayer(TrainedLayer layer, Shape input, List<List<PlacedLayer>> branches) {
    private static final List<Integer> CHANNELS_FIRST = List.of(3, 1, 2);

    PlacedLayer {
        branches = branches.stream().map(List::copyOf).toList();
    }

    /** The layers of a network as far as DL4J needs them, in their order. */
    static List<PlacedLayer> of(TrainedNetwork network) {
        return of(network.layers(), network.input());
    }

    private static List<PlacedLayer> of(List<TrainedLayer> layers, Shape input) {
        List<PlacedLayer> placed = new ArrayList<>();
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            TrainedLayer layer = layers.get(i);
            boolean last = i == layers.size() - 1;
            if (!last && permutesForFlattening(layer, layers.get(i + 1))) {
                // what follows flattens the image as it is
                continue;
            }
            if (!(layer instanceof TrainedLayer.Flatten) || shape.isImage()) {
                placed.add(new PlacedLayer(layer, shape, branches(layer, shape)));
            }
            shape = layer.output(shape);
        }
        return placed;
    }

    private static List<List<PlacedLayer>> branches(TrainedLayer layer, Shape input) {
        return layer instanceof TrainedLayer.Block block
                ? block.branches().stream().map(branch -> of(branch, input)).toList()
                : List.of();
    }

    private static boolean permutesForFlattening(TrainedLayer layer, TrainedLayer next) {
        return layer instanceof TrainedLayer.Permute permute
                && permute.dims().equals(CHANNELS_FIRST)
                && next instanceof TrainedLayer.Flatten;
    }

    /** The layers within it, branch after branch. */
    List<PlacedLayer> inner() {
        return branches.stream().flatMap(List::stream).toList();
    }

    String name() {
        return layer.name();
    }

    /** What leaves it. */
    Shape output() {
        return layer.output(input);
    }
}
