package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * An ONNX model: one input, {@value #INPUT}, with the dimensions batch, row, column and channel; one output,
 * {@value #OUTPUT}, with the dimensions batch and class. A batch may have any number of images. It is of
 * {@linkplain OnnxModel#OPSET a set of operators} that ONNX Runtime knows since version 1.12. Equal networks give equal
 * bytes.
 */
public final class OnnxFile {
    /** The name of the input. */
    public static final String INPUT = "input";

    /** The name of the output. */
    public static final String OUTPUT = "probabilities";

    /** The most that a message of Protocol Buffers may take. */
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    private OnnxFile() {}

    /** Why ONNX has no file of the network; empty if it has one. */
    public static Optional<String> lack(TrainedNetwork network) {
        return lack(OnnxModel.of(network, OnnxOptions.DEFAULT));
    }

    /**
     * Writes the model; leaves {@code out} open.
     *
     * @throws InvalidNetworkException if ONNX {@linkplain #lack has no file} of it
     */
    public static void write(TrainedNetwork network, OnnxOptions options, OutputStream out) throws IOException {
        Message model = OnnxModel.of(network, options);
        Optional<String> lack = lack(model);
        if (lack.isPresent()) {
            throw new InvalidNetworkException(lack.get());
        }
        model.writeTo(out);
    }

    private static Optional<String> lack(Message model) {
        return model.length() <= MOST_BYTES
                ? Optional.empty()
                : Optional.of("files of more than " + MOST_BYTES + " bytes; this network would take " + model.length());
    }
}
