package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the chain from a model's input to its output: layers one after the other, and sums of what two ways make of one
 * value; one of them may be no more than a shortcut.
 */
final class ModelChain {
    private final Map<String, ModelLayer> layers = new LinkedHashMap<>();
    /** Each layer's place in an order in which all that enters a layer comes before it. */
    private final Map<String, Integer> places = new HashMap<>();

    private final Set<String> used = new HashSet<>();
    /** The layers that the two ways to a sum begin behind, by the names of the sums. */
    private final Map<String, ModelLayer> forks = new HashMap<>();

    private ModelChain(ModelConfig config) throws ModelFormatException {
        for (ModelLayer layer : config.layers()) {
            layers.put(layer.name(), layer);
        }
        sort();
    }

    /** What comes after the input, up to the output. */
    static List<ModelPart> of(ModelConfig config) throws ModelFormatException {
        ModelChain chain = new ModelChain(config);
        ModelLayer input =
                config.layers().stream().filter(ModelLayer::isInput).findFirst().orElseThrow();
        ModelLayer output = chain.layers.get(config.output());
        if (output == null) {
            throw new ModelFormatException("output_layers: expected the name of a layer, found " + config.output());
        }
        List<ModelPart> parts = chain.between(input, output, output, 0);
        for (ModelLayer layer : config.layers()) {
            if (layer != input && !chain.used.contains(layer.name())) {
                throw layer.problem("expected a layer on the way from the input to the output");
            }
        }
        return parts;
    }

    /**
     * The parts after one layer, up to another.
     *
     * @param from what the last of the parts is added to, or the input
     * @param to what leaves the parts
     * @param sum the sum of both, or the output; for the message
     */
    private List<ModelPart> between(ModelLayer from, ModelLayer to, ModelLayer sum, int depth)
            throws ModelFormatException {
        if (depth > NetworkLimits.MAX_DEPTH) {
            throw sum.problem("expected shortcuts within shortcuts at most " + NetworkLimits.MAX_DEPTH + " deep");
        }
        LinkedList<ModelPart> parts = new LinkedList<>();
        ModelLayer at = to;
        while (at != from) {
            if (place(at) <= place(from) || !used.add(at.name())) {
                throw sum.problem("expected two values that layers make of one value, each layer for one of them,"
                        + " found another use of what leaves " + at.name());
            }
            if (at.isJoin()) {
                ModelLayer fork = fork(at);
                List<ModelPart> one = between(fork, input(at, 0, 2), at, depth + 1);
                List<ModelPart> other = between(fork, input(at, 1, 2), at, depth + 1);
                // people write the two in either order; what is left of the shorter way is the shortcut
                boolean isFirst = one.size() <= other.size();
                parts.addFirst(new ModelPart.Block(at, isFirst ? other : one, isFirst ? one : other));
                at = fork;
            } else {
                parts.addFirst(new ModelPart.Single(at));
                at = input(at, 0, 1);
            }
        }
        return List.copyOf(parts);
    }

    /** The layer that both values come from that a sum adds: the last one that lies on the way to either of them. */
    private ModelLayer fork(ModelLayer sum) throws ModelFormatException {
        ModelLayer known = forks.get(sum.name());
        if (known != null) {
            return known;
        }
        ModelLayer one = input(sum, 0, 2);
        ModelLayer other = input(sum, 1, 2);
        while (one != other) {
            if (place(one) > place(other)) {
                one = before(one);
            } else {
                other = before(other);
            }
        }
        forks.put(sum.name(), one);
        return one;
    }

    /** What lies before a layer on all ways to it. */
    private ModelLayer before(ModelLayer layer) throws ModelFormatException {
        return layer.isJoin() ? fork(layer) : input(layer, 0, 1);
    }

    private ModelLayer input(ModelLayer layer, int index, int count) throws ModelFormatException {
        if (layer.inputs().size() != count) {
            throw layer.problem(
                    "expected " + count + " inputs, found " + layer.inputs().size());
        }
        return layers.get(layer.inputs().get(index));
    }

    private int place(ModelLayer layer) {
        return places.get(layer.name());
    }

    /** Kahn's algorithm; what is left has itself among what enters it. */
    private void sort() throws ModelFormatException {
        Map<String, List<ModelLayer>> followers = new HashMap<>();
        Map<String, Integer> awaited = new HashMap<>();
        for (ModelLayer layer : layers.values()) {
            awaited.put(layer.name(), layer.inputs().size());
            for (String input : layer.inputs()) {
                if (!layers.containsKey(input)) {
                    throw layer.problem(
                            "expected the output of a layer of this model as input, found that of " + input);
                }
                followers.computeIfAbsent(input, name -> new ArrayList<>()).add(layer);
            }
        }
        Deque<ModelLayer> ready = new ArrayDeque<>();
        layers.values().stream().filter(layer -> layer.inputs().isEmpty()).forEach(ready::add);
        while (!ready.isEmpty()) {
            ModelLayer layer = ready.remove();
            places.put(layer.name(), places.size());
            for (ModelLayer follower : followers.getOrDefault(layer.name(), List.of())) {
                if (awaited.merge(follower.name(), -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        for (ModelLayer layer : layers.values()) {
            if (!places.containsKey(layer.name())) {
                throw layer.problem("expected what enters it not to depend on what leaves it");
            }
        }
    }
}
