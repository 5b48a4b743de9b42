package io.github.mnistmaven.model.keras;

import java.util.List;

/** A part of a chain of layers: a layer, or a block of them with a shortcut. */
sealed interface ModelPart {

    /** The layer, or the one that adds the block's input to its output. */
    ModelLayer layer();

    record Single(ModelLayer layer) implements ModelPart {}

    record Block(ModelLayer layer, List<ModelPart> parts) implements ModelPart {}
}
