package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type of layer, declared once: all that is known of it but how an engine computes it. Experiments, plans, estimates
 * and documents follow from what it says.
 *
 * @param <L> the record of its layers
 */
public abstract class LayerType<L extends Layer> {
    private final Construct<L> construct;
    private final Set<EngineChoice> engines;

    /**
     * A type.
     *
     * @param construct how its layers are written
     * @param engines those that train it, though maybe not each layer of it; at least one, {@code auto} is none
     */
    LayerType(Construct<L> construct, EngineChoice... engines) {
        this.construct = construct;
        this.engines = Set.of(engines);
    }

    /** How its layers are written: keyword, keys, their defaults and examples. */
    public final Construct<L> construct() {
        return construct;
    }

    /** The record of its layers. */
    public final Class<L> record() {
        return construct.record();
    }

    /** The engines that train it. */
    public final Set<EngineChoice> engines() {
        return engines;
    }

    /**
     * What {@code layer} makes of {@code input}, by Keras' formulas; of a residual block, what it has to make of it.
     */
    public abstract Fit fit(L layer, Shape input);

    /**
     * What {@code layer}, a block, makes of what leaves its branches, in their order.
     *
     * @param input what enters each branch
     */
    public Fit join(L layer, Shape input, List<Shape> outputs) {
        throw new IllegalArgumentException("no block: " + layer);
    }

    /**
     * The parameters of {@code layer} where {@code input} enters, in the order of the flat vector; none if it has none.
     */
    public abstract List<LayerTensor> tensors(L layer, Shape input);

    /**
     * What {@code layer} takes to classify one image.
     *
     * @param input what enters; in a record that somebody sent it may be too large for {@link Shape#size()}
     * @param output what leaves, likewise
     */
    public abstract Work work(L layer, Shape input, Shape output);

    /** Why {@code engine} can't train {@code layer} where {@code input} enters; empty if it can. */
    public final Optional<Lack> lack(EngineChoice engine, L layer, Shape input) {
        if (!engines.contains(engine)) {
            return Optional.of(new Lack(construct.keyword(), Optional.empty()));
        }
        return engine == EngineChoice.DL4J ? lackOfDl4j(layer, input) : Optional.empty();
    }

    /** What DL4J, which trains the type, lacks of {@code layer}; empty if nothing. */
    Optional<Lack> lackOfDl4j(L layer, Shape input) {
        return Dl4jLimits.lack(layer, input);
    }
}
