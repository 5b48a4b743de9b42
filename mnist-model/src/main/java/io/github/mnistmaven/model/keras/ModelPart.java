package io.github.mnistmaven.model.keras;

import java.util.List;

/** A part of a chain of layers: a layer, or a block of them with a shortcut. */
sealed interface ModelPart {

    /** The layer, or the one that adds or multiplies what leaves the two ways through a block. */
    ModelLayer layer();

    record Single(ModelLayer layer) implements ModelPart {}

    record Block(ModelLayer layer, List<ModelPart> parts, List<ModelPart> shortcut) implements ModelPart {}
}
