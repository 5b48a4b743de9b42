package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.hdf5.Hdf5Object;
import io.github.mnistmaven.model.io.ModelFormatException;
import java.util.List;

/** The tensors of layers in a weight file. */
@FunctionalInterface
interface StoredTensors {

    /**
     * The tensors of a layer, in Keras' order.
     *
     * @param place where the group of the layer is, for messages
     */
    record OfLayer(String place, List<Hdf5Object.Dataset> tensors) {}

    /** Those of a layer; none if the file has no place for it. */
    OfLayer of(ModelLayer layer) throws ModelFormatException;
}
