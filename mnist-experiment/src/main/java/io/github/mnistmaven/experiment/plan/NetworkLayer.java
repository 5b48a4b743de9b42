package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer of a plan, with the layers of its block within it: what a plan lists one behind the other is a tree.
 *
 * @param index its index in the plan, the key of its parameters and random numbers
 * @param branches the layers of each branch of a block, in their order; no branches of any other layer
 */
public record NetworkLayer(int index, PlannedLayer planned, List<List<NetworkLayer>> branches) {

    public NetworkLayer {
        branches = branches.stream().map(List::copyOf).toList();
    }

    /**
     * The layers of a plan's network that are in no block, in their order.
     *
     * @throws IllegalArgumentException if a block is not followed by its layers, as in a plan that nobody planned
     */
    public static List<NetworkLayer> of(TrainingPlan plan) {
        return of(plan.layers());
    }

    /** The same of layers as a plan lists them. */
    public static List<NetworkLayer> of(List<PlannedLayer> listed) {
        return new Reader(listed).all();
    }

    /** The layers within it, branch after branch. */
    public List<NetworkLayer> inner() {
        return branches.stream().flatMap(List::stream).toList();
    }

    /** The layer itself. */
    public Layer layer() {
        return planned.layer();
    }

    private static final class Reader {
        private final List<PlannedLayer> layers;
        private int next;

        Reader(List<PlannedLayer> layers) {
            this.layers = layers;
        }

        List<NetworkLayer> all() {
            List<NetworkLayer> all = new ArrayList<>();
            while (next < layers.size()) {
                all.add(read());
            }
            return all;
        }

        private NetworkLayer read(Layer expected) {
            if (next == layers.size() || !layers.get(next).layer().equals(expected)) {
                throw new IllegalArgumentException("a block without its layers");
            }
            return read();
        }

        private NetworkLayer read() {
            int index = next++;
            PlannedLayer planned = layers.get(index);
            List<List<NetworkLayer>> branches = new ArrayList<>();
            if (planned.layer() instanceof Layer.Block block) {
                for (List<Layer> branch : block.branches()) {
                    branches.add(branch.stream().map(this::read).toList());
                }
            }
            return new NetworkLayer(index, planned, branches);
        }
    }
}
