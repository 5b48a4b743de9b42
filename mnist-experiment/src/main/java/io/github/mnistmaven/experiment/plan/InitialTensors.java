package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.model.io.DigestingOutput;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.safetensors.Safetensors;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

/**
 * The weights of a trained model that training starts from. All others are drawn.
 *
 * @param source the model, as the experiment names it
 * @param sha256 of the safetensors file with these tensors and no others, in their order and under the names of this
 *     network, in hexadecimal
 * @param tensors in the order of the network's
 */
public record InitialTensors(ModelReference source, String sha256, List<Origin> tensors) {

    public InitialTensors {
        tensors = List.copyOf(tensors);
    }

    /**
     * Where a tensor comes from.
     *
     * @param tensor its name in the network that is trained: {@code dense/kernel}
     * @param source its name in the model
     */
    public record Origin(String tensor, String source) {}

    /** Writes a safetensors file with {@code tensors} and nothing else; equal ones give equal bytes. */
    public static void write(List<Tensor> tensors, OutputStream out) throws IOException {
        Safetensors.write(out, tensors, Collections.emptySortedMap());
    }

    /** SHA-256 of that file, in hexadecimal. */
    public static String sha256(List<Tensor> tensors) {
        DigestingOutput digest = new DigestingOutput();
        try {
            write(tensors, digest);
        } catch (IOException e) {
            throw new UncheckedIOException("a digest takes whatever is written", e);
        }
        return digest.sha256();
    }
}
