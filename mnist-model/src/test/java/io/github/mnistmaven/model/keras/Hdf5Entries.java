package io.github.mnistmaven.model.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is in an HDF5 file, as text: groups, datasets with type, shape and values, attributes with type and text.
 */
final class Hdf5Entries {
    private final Map<String, String> entries = new TreeMap<>();

    static Map<String, String> of(byte[] file) {
        Hdf5Entries all = new Hdf5Entries();
        try (HdfFile hdf5 = HdfFile.fromBytes(file)) {
            all.add(hdf5);
        }
        return all.entries;
    }

    private void add(Node node) {
        entries.put(node.getPath(), content(node));
        for (Attribute attribute : node.getAttributes().values()) {
            entries.put(node.getPath() + "@" + attribute.getName(), String.valueOf(attribute.getData()));
        }
        if (node instanceof Group group) {
            group.getChildren().values().forEach(this::add);
        }
    }

    private static String content(Node node) {
        if (!(node instanceof Dataset dataset)) {
            return node.getType().toString();
        }
        return dataset.getDataLayout() + " " + dataset.getJavaType() + " " + Arrays.toString(dataset.getDimensions())
                + " " + Arrays.toString((float[]) dataset.getDataFlat());
    }
}
