package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.flat.FlatNetwork;
import io.github.mnistmaven.model.io.StoredZip;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A model file that DL4J's {@code ModelSerializer} reads: {@code configuration.json} says which network it is,
 * {@code coefficients.bin} holds its parameters. It has no optimizer's state, and to train on DL4J's own Adam. Equal
 * networks give equal bytes.
 */
public final class Dl4jFile {
    private static final String CONFIGURATION_JSON = "configuration.json";
    private static final String COEFFICIENTS_BIN = "coefficients.bin";

    private Dl4jFile() {}

    /** Why DL4J can't compute what the network does, with the name of the layer; empty if it can. */
    public static Optional<String> lack(TrainedNetwork network) {
        return Dl4jNetwork.lack(network).or(() -> Dl4jLack.ofGelu(network));
    }

    /**
     * Writes the file; leaves {@code out} open.
     *
     * @throws InvalidNetworkException if DL4J {@linkplain #lack can't compute} what the network does
     */
    public static void write(TrainedNetwork network, OutputStream out) throws IOException {
        Optional<String> lack = lack(network);
        if (lack.isPresent()) {
            throw new InvalidNetworkException(lack.get());
        }
        byte[] configuration = Dl4jNetwork.json(network).getBytes(StandardCharsets.UTF_8);
        float[] parameters =
                FlatNetwork.ofKeras(network.input(), network.layers()).vector(network.tensors());
        try (StoredZip zip = new StoredZip(out)) {
            zip.add(CONFIGURATION_JSON, configuration);
            zip.add(COEFFICIENTS_BIN, to -> Nd4jArray.write(parameters, to));
        }
    }
}
