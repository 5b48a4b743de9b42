package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.hdf5.Hdf5Object;
import io.github.mnistmaven.model.hdf5.StoredGroup;
import io.github.mnistmaven.model.io.ModelFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The two ways in which Keras lays out weights in HDF5. */
final class StoredWeights {
    private static final String LAYER_NAMES = "layer_names";
    private static final int MOST_PARTS = 1000;

    private StoredWeights() {}

    /**
     * The weights in a file.
     *
     * @param root the root of a weight file, or what a whole model has as {@code model_weights}
     */
    static StoredTensors of(StoredGroup root, ModelConfig config) throws ModelFormatException {
        Set<String> names = Set.copyOf(texts(root, LAYER_NAMES));
        // the second is what the first versions of this layout have
        for (String layers : List.of("layers", "_layer_checkpoint_dependencies")) {
            Optional<StoredGroup> group = root.find(layers);
            if (group.isPresent() && names.isEmpty()) {
                return numbered(group.get(), config);
            }
        }
        if (names.isEmpty()) {
            throw new ModelFormatException("expected weights of Keras: a group layers, or an attribute " + LAYER_NAMES);
        }
        return layer -> named(root, names, layer);
    }

    /** Keras 3: groups are called after classes and numbered in the order of layers, datasets are numbered. */
    private static StoredTensors numbered(StoredGroup layers, ModelConfig config) {
        KerasGroups groups = new KerasGroups();
        Map<String, String> names = new HashMap<>();
        for (ModelLayer layer : config.layers()) {
            if (!layer.isOperation() && !(layer.isInput() && config.isSequential())) {
                names.put(layer.name(), groups.next(layer.className()));
            }
        }
        return layer -> numbered(layers, names.getOrDefault(layer.name(), ""));
    }

    private static StoredTensors.OfLayer numbered(StoredGroup layers, String name) throws ModelFormatException {
        Optional<StoredGroup> group = layers.find(name);
        Optional<StoredGroup> variables = group.isPresent() ? group.get().find("vars") : Optional.empty();
        List<Hdf5Object.Dataset> tensors = new ArrayList<>();
        if (variables.isPresent()) {
            while (variables.get().names().contains(String.valueOf(tensors.size()))) {
                tensors.add(variables.get().dataset(String.valueOf(tensors.size())));
            }
        }
        return new StoredTensors.OfLayer(layers.path() + "/" + name, tensors);
    }

    /** Keras 1 and 2, and whole models of all versions: groups are called as layers, and name their datasets. */
    private static StoredTensors.OfLayer named(StoredGroup root, Set<String> names, ModelLayer layer)
            throws ModelFormatException {
        List<Hdf5Object.Dataset> tensors = new ArrayList<>();
        if (names.contains(layer.name())) {
            StoredGroup group = group(root, layer.name().split("/"));
            for (String name : texts(group, "weight_names")) {
                String[] path = name.split("/");
                String[] groups = Arrays.copyOf(path, Math.max(0, path.length - 1));
                tensors.add(group(group, groups).dataset(path.length == 0 ? name : path[path.length - 1]));
            }
        }
        return new StoredTensors.OfLayer(root.path() + "/" + layer.name(), tensors);
    }

    private static StoredGroup group(StoredGroup from, String... path) throws ModelFormatException {
        StoredGroup group = from;
        for (String name : path) {
            group = group.get(name);
        }
        return group;
    }

    /** The texts of an attribute, which Keras splits into several where there are many. */
    private static List<String> texts(StoredGroup group, String attribute) throws ModelFormatException {
        Optional<List<String>> whole = group.texts(attribute);
        List<String> texts = new ArrayList<>(whole.orElse(List.of()));
        for (int part = 0; whole.isEmpty() && part < MOST_PARTS; part++) {
            Optional<List<String>> more = group.texts(attribute + part);
            if (more.isEmpty()) {
                break;
            }
            texts.addAll(more.get());
        }
        return texts;
    }
}
