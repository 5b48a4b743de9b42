package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TensorSpec;
import java.util.List;

/**
 * A layer where it stands in a model of Keras.
 *
 * @param name unlike that of any other layer
 * @param form its class and arguments
 * @param inputs what enters: nothing enters the input, two values {@code Add}
 * @param output the shape of what leaves
 * @param tensors its tensors, in Keras' order
 */
record KerasLayer(String name, LayerForm form, List<KerasLayer> inputs, Shape output, List<TensorSpec> tensors) {

    /** Whether it joins several values. */
    boolean isJoin() {
        return inputs.size() > 1;
    }
}
