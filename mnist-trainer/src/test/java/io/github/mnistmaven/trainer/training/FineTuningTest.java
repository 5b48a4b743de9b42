package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.planning.InitialWeightsReader;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.keras.KerasReader;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.trainer.Launches;
import io.github.mnistmaven.trainer.ModelBytes;
import io.github.mnistmaven.trainer.TinyMnist;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes on with a network that Keras has trained on other digits ({@code interop/fine_tuning.py}). */
class FineTuningTest {
    private static final String REST = """
            schema: 1
            data: {dataset: {idx: tiny}, validation: 197}
            training: {epochs: 1, batch_size: 16, optimizer: {adam: {learning_rate: %s}}}
            regularization: {weight_decay: 0.01, l2: 0.0001}
            """;

    @TempDir
    private static Path data;

    private static TinyTrials trials;
    private static TrainedNetwork keras;

    @TempDir
    private Path directory;

    @BeforeAll
    static void readModel(@TempDir Path directory) throws IOException {
        trials = TinyTrials.in(data);
        try (InputStream in = FineTuningTest.class.getResourceAsStream("/keras/continued/digits.keras")) {
            Path file = directory.resolve("digits.keras");
            Files.copy(in, file);
            keras = KerasReader.read(file);
        }
    }

    @Test
    void aNewHeadOnFrozenLayersLearnsFasterThanTheWholeFromNothing() throws Exception {
        TrialResult tuned = train(plan(0.01, """
                model: {keras: digits.keras, trainable: false, head: [dense: {units: 10, activation: softmax}]}
                """));
        TrialResult drawn = train(plan(0.01, """
                model:
                  - conv2d: {filters: 6, kernel_size: 5, strides: 2, activation: relu}
                  - batch_normalization
                  - max_pooling2d
                  - flatten
                  - dense: {units: 16, activation: relu}
                  - dense: {units: 10, activation: softmax}
                """));

        assertThat(tuned.record().result().test().accuracy())
                .isGreaterThan(0.85)
                .isGreaterThan(drawn.record().result().test().accuracy() + 0.05);
        TrainedNetwork model = model(tuned);
        assertThat(model.specs()).hasSize(keras.specs().size());
        for (int i = 0; i < keras.tensors().size(); i++) {
            Tensor before = keras.tensors().get(i);
            Tensor after = model.tensors().get(i);
            boolean same = Arrays.equals(before.toArray(), after.toArray());
            assertThat(same).as(after.name()).isEqualTo(!after.name().startsWith("dense_1/"));
        }
    }

    @Test
    void goesOnFromAllWeightsOfTheModel() throws Exception {
        TrainingPlan plan = plan(0.001, "model: {keras: digits.keras}\n");

        TrialResult result = train(plan);

        assertThat(plan.layers()).allMatch(layer -> layer.layer().trainable());
        assertThat(plan.initialWeights().orElseThrow().tensors())
                .hasSize(keras.specs().size());
        assertThat(result.record().plan()).isEqualTo(plan);
        assertThat(result.record().result().test().accuracy()).isGreaterThan(0.9);
        assertThat(plan.layers())
                .extracting(PlannedLayer::name)
                .containsExactly("conv2d", "batch_normalization", "max_pooling2d", "flatten", "dense", "dense_1");
    }

    private TrainingPlan plan(double learningRate, String model) throws IOException {
        Path file = Files.writeString(directory.resolve("x.yml"), REST.formatted(learningRate) + model);
        LocatedExperiment read = ExperimentReader.read(file, directory);
        return Planner.plan(
                read.experiment(), read.origins(), TinyMnist.in(data).facts(), new Models());
    }

    private static TrialResult train(TrainingPlan plan) throws Exception {
        List<Tensor> initial = InitialWeightsReader.read(plan, new Models());
        return trials.run(
                new TrialJob(trials.bound(plan), Launches.of(plan), initial), OneDnnEngine::create, event -> {});
    }

    private TrainedNetwork model(TrialResult result) throws IOException {
        return ModelFile.read(Files.write(directory.resolve("model.zip"), ModelBytes.of(result)));
    }

    private record Models() implements ModelReader {
        @Override
        public TrainedNetwork network(ModelReference model) {
            return keras;
        }

        @Override
        public List<Tensor> tensors(ModelReference model) {
            return keras.tensors();
        }
    }
}
