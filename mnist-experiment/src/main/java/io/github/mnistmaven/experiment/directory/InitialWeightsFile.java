package io.github.mnistmaven.experiment.directory;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.safetensors.Safetensors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file with the weights that training starts from, as a trainer is given them: safetensors, and nothing else.
 *
 * @param path where it is
 */
record InitialWeightsFile(Path path) {

    /** Writes {@code tensors}; equal ones give equal bytes. If there are none, there is no file after. */
    void write(List<Tensor> tensors) throws IOException {
        if (tensors.isEmpty()) {
            Files.deleteIfExists(path);
        } else {
            AtomicFile.write(path, out -> InitialTensors.write(tensors, out));
        }
    }

    /**
     * The tensors that {@code plan} starts from; none if it draws all weights.
     *
     * @throws IOException if they can't be read, or are others than the plan was made with
     */
    List<Tensor> read(TrainingPlan plan) throws IOException {
        Optional<InitialTensors> expected = plan.initialWeights();
        if (expected.isEmpty()) {
            return List.of();
        }
        if (!Files.exists(path) || !Sha256.of(path).equals(expected.get().sha256())) {
            throw new IOException(path + " is not what plan.json says of the weights that training starts from; run"
                    + " mnist:train again");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Safetensors.read(in, MemoryBudget.ofThisJvm());
        }
    }
}
