package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.hdf5.Hdf5File;
import io.github.mnistmaven.model.io.JsonText;
import io.github.mnistmaven.model.io.StoredZip;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a network as Keras 3 does: architecture and weights apart, or as one file. The model takes values from 0 to 1;
 * if the first layer wants others, a {@code Rescaling} comes before it. What is written depends on the network alone.
 *
 * <p>What Keras has no place for, as the names of classes, stands in the architecture under a key that it passes over.
 */
public final class KerasFiles {
    /** The version of Keras whose files these are. */
    private static final String KERAS_VERSION = "3.15.1";

    static final String METADATA = "metadata.json";
    static final String CONFIG = "config.json";
    static final String WEIGHTS = "model.weights.h5";

    private KerasFiles() {}

    /** Why Keras has no files of the network, with the name of the layer; empty if it has them. */
    public static Optional<String> lack(TrainedNetwork network) {
        return KerasLack.of(network.layers());
    }

    /**
     * The architecture: {@code model.json}, for {@code model_from_json}.
     *
     * @throws InvalidNetworkException if Keras {@linkplain #lack has no files} of the network
     */
    public static String modelJson(TrainedNetwork network) {
        require(network);
        return JsonText.pretty(KerasModel.json(network));
    }

    /**
     * Writes the weights: {@code model.weights.h5}, for {@code load_weights}; leaves {@code out} open.
     *
     * @throws InvalidNetworkException if Keras {@linkplain #lack has no files} of the network
     */
    public static void writeWeights(TrainedNetwork network, OutputStream out) throws IOException {
        require(network);
        Hdf5File.write(KerasWeights.of(network), out);
    }

    /**
     * Writes both in one: {@code model.keras}, for {@code load_model}; leaves {@code out} open.
     *
     * @throws InvalidNetworkException if Keras {@linkplain #lack has no files} of the network
     */
    public static void writeKeras(TrainedNetwork network, OutputStream out) throws IOException {
        byte[] config = utf8(modelJson(network));
        try (StoredZip zip = new StoredZip(out)) {
            zip.add(METADATA, utf8(JsonText.compact(Map.of("keras_version", KERAS_VERSION))));
            zip.add(CONFIG, config);
            zip.add(WEIGHTS, entry -> writeWeights(network, entry));
        }
    }

    private static void require(TrainedNetwork network) {
        Optional<String> lack = lack(network);
        if (lack.isPresent()) {
            throw new InvalidNetworkException(lack.get());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
