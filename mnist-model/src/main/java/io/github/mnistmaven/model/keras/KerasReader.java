package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.archive.NetworkFacts;
import io.github.mnistmaven.model.hdf5.StoredGroup;
import io.github.mnistmaven.model.io.BoundedInput;
import io.github.mnistmaven.model.io.JsonTree;
import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a network that Keras has trained: a {@code .keras} file, a whole model as HDF5, or an architecture as JSON with
 * its weights beside it, of Keras 3 and 2. The content of a file says which of these it is. Nothing in it is believed
 * before it is checked.
 *
 * <p>Layers may follow each other, or have shortcuts that end in a sum ({@code Add}). A model takes values from 0 to 1,
 * unless it begins with a {@code Rescaling} for pixels from 0 to 255. One that ends without an activation gets a
 * softmax. Its classes are called {@code 0}, {@code 1} and so on, if the file doesn't come from here.
 */
public final class KerasReader {
    private static final int MAX_JSON_BYTES = 1 << 22;
    private static final int MOST_EXPANSION = 100;
    private static final int SMALL_FILE_BYTES = 1 << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String JSON = ".json";
    private static final String VERSION = "keras_version";

    private final MemoryBudget budget;

    private KerasReader(MemoryBudget budget) {
        this.budget = budget;
    }

    /**
     * Reads a file, with as much memory as this JVM has.
     *
     * @throws ModelFormatException if there is something in it that can't be read; the message says what and where, but
     *     for the name of {@code file}
     */
    public static TrainedNetwork read(Path file) throws IOException {
        return read(file, MemoryBudget.ofThisJvm());
    }

    /**
     * Reads a file.
     *
     * @throws ModelFormatException if there is something in it that can't be read, or it takes more than {@code budget}
     */
    public static TrainedNetwork read(Path file, MemoryBudget budget) throws IOException {
        return new KerasReader(budget).network(file);
    }

    private TrainedNetwork network(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (StoredGroup.isHdf5(start)) {
            return wholeModel(file);
        }
        boolean isZip = start.length >= ZIP.length && Arrays.equals(start, 0, ZIP.length, ZIP, 0, ZIP.length);
        return isZip ? archive(file) : architecture(file);
    }

    private TrainedNetwork archive(Path file) throws IOException {
        try (KerasArchive archive = new KerasArchive(file)) {
            JsonValue json = part(KerasFiles.CONFIG, () -> json(archive.read(KerasFiles.CONFIG, MAX_JSON_BYTES)));
            ModelConfig config = part(KerasFiles.CONFIG, () -> ModelConfig.of(json));
            NetworkBuilder builder = part(KerasFiles.CONFIG, () -> new NetworkBuilder(config, budget));
            long maxBytes = Math.min(maxBytes(), MOST_EXPANSION * Files.size(file) + SMALL_FILE_BYTES);
            List<Tensor> tensors = part(
                    KerasFiles.WEIGHTS,
                    () -> builder.tensors(
                            StoredWeights.of(StoredGroup.root(archive.read(KerasFiles.WEIGHTS, maxBytes)), config)));
            return network(file, json, version(archive), builder, tensors);
        }
    }

    private static Optional<String> version(KerasArchive archive) throws IOException {
        return archive.has(KerasFiles.METADATA)
                ? part(KerasFiles.METADATA, () -> version(json(archive.read(KerasFiles.METADATA, MAX_JSON_BYTES))))
                : Optional.empty();
    }

    private TrainedNetwork wholeModel(Path file) throws IOException {
        StoredGroup root = hdf5(file);
        Optional<String> text = root.text("model_config");
        if (text.isEmpty()) {
            throw new ModelFormatException(
                    "expected a whole model, found weights alone; name the JSON file of its architecture");
        }
        JsonValue json = part("model_config", () -> JsonTree.read(text.get()));
        ModelConfig config = part("model_config", () -> ModelConfig.of(json));
        NetworkBuilder builder = part("model_config", () -> new NetworkBuilder(config, budget));
        StoredTensors weights = StoredWeights.of(root.get("model_weights"), config);
        return network(file, json, root.text(VERSION), builder, builder.tensors(weights));
    }

    private TrainedNetwork architecture(Path file) throws IOException {
        JsonValue json;
        try (InputStream in = new BoundedInput(Files.newInputStream(file), MAX_JSON_BYTES)) {
            json = json(in.readAllBytes());
        }
        ModelConfig config = ModelConfig.of(json);
        NetworkBuilder builder = new NetworkBuilder(config, budget);
        Path weights = weightsBeside(file);
        List<Tensor> tensors = part(
                weights.getFileName().toString(), () -> builder.tensors(StoredWeights.of(weights(weights), config)));
        return network(file, json, version(json), builder, tensors);
    }

    /** The weights in a file, which may be a whole model. */
    private StoredGroup weights(Path file) throws IOException {
        StoredGroup root = hdf5(file);
        return root.find("model_weights").orElse(root);
    }

    private static Path weightsBeside(Path file) throws ModelFormatException {
        String name = file.getFileName().toString();
        String stem = name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
        Set<String> names =
                new LinkedHashSet<>(List.of(stem + ".weights.h5", stem + ".h5", KerasFiles.WEIGHTS, "model.h5"));
        return names.stream()
                .map(file::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new ModelFormatException(
                        "expected the weights beside it, as " + String.join(", ", names) + ", found none of them"));
    }

    private StoredGroup hdf5(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > maxBytes()) {
            throw new ModelFormatException("expected at most " + maxBytes() + " bytes, found " + bytes);
        }
        return StoredGroup.root(Files.readAllBytes(file));
    }

    /** What a file may have: a third of the memory, as it is read in pieces, and something is made of it. */
    private long maxBytes() {
        return Math.min(Integer.MAX_VALUE - 8, budget.bytes() / 3);
    }

    private static JsonValue json(byte[] utf8) throws ModelFormatException {
        return JsonTree.read(new String(utf8, StandardCharsets.UTF_8));
    }

    /** What Keras 2 says of itself. */
    private static Optional<String> version(JsonValue json) throws ModelFormatException {
        Optional<JsonValue> version = json.find(VERSION);
        return version.isPresent() ? Optional.of(version.get().text()) : Optional.empty();
    }

    private static TrainedNetwork network(
            Path file, JsonValue json, Optional<String> version, NetworkBuilder builder, List<Tensor> tensors)
            throws ModelFormatException {
        try {
            requireSameActivations(builder.layers(), version);
            Optional<NetworkFacts> own = OwnFacts.find(json);
            NetworkFacts facts = own.isPresent()
                    ? own.get()
                    : OwnFacts.ofForeign(file.getFileName().toString(), version, builder);
            List<TrainedLayer> layers = own.isPresent() ? builder.layers() : builder.givingProbabilities();
            return facts.with(builder.input().shape(), layers, tensors);
        } catch (InvalidNetworkException e) {
            throw new ModelFormatException(e.getMessage(), e);
        }
    }

    /** Keras 2 has another hard sigmoid, {@code 0.2 * x + 0.5}. */
    private static void requireSameActivations(List<TrainedLayer> layers, Optional<String> version)
            throws ModelFormatException {
        if (version.isEmpty() || version.get().startsWith("3.")) {
            return;
        }
        Optional<TrainedLayer> other = TrainedLayer.all(layers)
                .filter(layer -> layer.activation() == Activation.HARD_SIGMOID)
                .findFirst();
        if (other.isPresent()) {
            throw new ModelFormatException(
                    "layer " + other.get().name() + ": expected the hard_sigmoid of Keras 3, x / 6"
                            + " + 0.5, found that of Keras " + version.get() + ", 0.2 * x + 0.5");
        }
    }

    @FunctionalInterface
    private interface Part<T> {
        T read() throws IOException;
    }

    /** Reads a part of a file, whose name begins messages. */
    private static <T> T part(String name, Part<T> part) throws IOException {
        try {
            return part.read();
        } catch (ModelFormatException e) {
            throw e.in(name);
        }
    }
}
