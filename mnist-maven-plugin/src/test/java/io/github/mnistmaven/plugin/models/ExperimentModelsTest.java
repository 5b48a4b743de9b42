package io.github.mnistmaven.plugin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.ModelReference.Kind;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.safetensors.Safetensors;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models beside an experiment, and runs of its project. */
class ExperimentModelsTest {
    private static final Tensor KERNEL =
            Tensor.of(new TensorSpec("dense/kernel", List.of(1, 2)), new float[] {0.5f, -0.5f});
    private static final TrainedNetwork NETWORK = new TrainedNetwork(
            "tiny",
            Shape.image(1, 1, 1),
            Preprocessing.UNIT,
            Optional.empty(),
            List.of("0", "1"),
            List.of(new TrainedLayer.Flatten("flatten"), new TrainedLayer.Dense("dense", 2, Activation.SOFTMAX, false)),
            List.of(KERNEL),
            new Origin("test", Optional.empty(), Optional.empty()));

    @TempDir
    private Path base;

    private ModelReader models;

    @BeforeEach
    void write() throws IOException {
        Path experiments = Files.createDirectories(base.resolve("experiments"));
        Files.createDirectories(base.resolve("models"));
        try (OutputStream out = Files.newOutputStream(base.resolve("models/model.zip"))) {
            ModelFile.write(NETWORK, out);
        }
        try (OutputStream out = Files.newOutputStream(base.resolve("models/x.safetensors"))) {
            Safetensors.write(out, List.of(KERNEL), Collections.emptySortedMap());
        }
        RunNames names = new RunNames(new Runs(base.resolve("target/mnist")), new ExperimentFiles(base, experiments));
        models = new ModelSource(base, names).ofExperiment(experiments.resolve("x.yml"));
    }

    @Test
    void readsFilesFromWhereTheExperimentIs() throws IOException {
        assertThat(models.network(new ModelReference(Kind.FILE, "../models/model.zip"))
                        .specs())
                .isEqualTo(NETWORK.specs());
        assertThat(models.tensors(new ModelReference(Kind.SAFETENSORS, "../models/x.safetensors"))
                        .get(0)
                        .toArray())
                .containsExactly(0.5f, -0.5f);
    }

    @Test
    void saysWhatIsThereInstead() {
        assertThatIOException()
                .isThrownBy(() -> models.tensors(new ModelReference(Kind.SAFETENSORS, "gone.safetensors")))
                .withMessage("there is no file experiments/gone.safetensors");
        assertThatIOException()
                .isThrownBy(() -> models.tensors(new ModelReference(Kind.SAFETENSORS, "../models/model.zip")))
                .withMessageStartingWith("models/model.zip: ");
        assertThatIOException()
                .isThrownBy(() -> models.network(new ModelReference(Kind.KERAS, "gone.keras")))
                .withMessageStartingWith("there is no file or directory experiments/gone.keras");
        assertThatIOException()
                .isThrownBy(() -> models.network(new ModelReference(Kind.RUN, "baseline")))
                .withMessageStartingWith("there is no run 'baseline' in target/mnist");
    }
}
