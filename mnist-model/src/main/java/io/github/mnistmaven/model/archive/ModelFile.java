package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.Content;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.StoredZip;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.safetensors.Safetensors;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code model.zip}: {@code network.json} says which network it is, {@code weights.safetensors} holds its tensors, with
 * Keras' names and in Keras' layouts. The first has the SHA-256 of the second. Equal networks give equal bytes.
 */
public final class ModelFile {
    public static final String NETWORK_JSON = "network.json";
    public static final String WEIGHTS_SAFETENSORS = "weights.safetensors";

    /** Those of a part that describes a network. */
    static final int MAX_DESCRIPTION_BYTES = 1 << 22;

    /** Opens the file anew, from its beginning. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /** The part of a file that says which network it is. */
    interface Description {

        /** Reads the parameters. */
        TrainedNetwork network(ZipParts parts, MemoryBudget budget) throws IOException;
    }

    private ModelFile() {}

    /** Writes a network; leaves {@code out} open. */
    public static void write(TrainedNetwork network, OutputStream out) throws IOException {
        Content weights = to -> Safetensors.write(to, network.tensors(), new TreeMap<>());
        String json = NetworkJson.of(network, PartDigest.of(weights)).text();
        try (StoredZip zip = new StoredZip(out)) {
            zip.add(NETWORK_JSON, json.getBytes(StandardCharsets.UTF_8));
            zip.add(WEIGHTS_SAFETENSORS, weights);
        }
    }

    /**
     * Reads a file of this or an earlier version, with as much memory as this JVM has.
     *
     * @throws ModelFormatException if it is damaged, of a newer version, or too large
     */
    public static TrainedNetwork read(Path file) throws IOException {
        return read(() -> Files.newInputStream(file), MemoryBudget.ofThisJvm());
    }

    /**
     * Reads a file of this or an earlier version; nothing in it is believed before it is checked.
     *
     * @throws ModelFormatException if it is damaged, of a newer version, or takes more than {@code budget}
     */
    public static TrainedNetwork read(Source source, MemoryBudget budget) throws IOException {
        ZipParts parts = new ZipParts(source);
        Description description = parts.read(
                Map.of(
                        NETWORK_JSON,
                        in -> CurrentModel.describe(in, budget),
                        Model01.NETWORK_PROPERTIES,
                        in -> Model01.describe(in, budget)),
                NETWORK_JSON);
        return description.network(parts, budget);
    }
}
