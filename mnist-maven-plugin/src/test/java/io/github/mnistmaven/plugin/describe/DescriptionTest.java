package io.github.mnistmaven.plugin.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.plugin.estimate.Estimate;
import io.github.mnistmaven.plugin.experiments.DirectoriesOnly;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.experiments.Planning;
import io.github.mnistmaven.plugin.runs.TestPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionTest {
    private static final Estimate ESTIMATE = new Estimate(
            23, false, EngineChoice.ONEDNN, "2 threads, as many as there are processors", Optional.of("baseline"));

    @TempDir
    private Path base;

    @Test
    void isALineWhereNobodyAsked() {
        assertThat(Description.line(TestPlans.of("baseline")))
                .isEqualTo(
                        "experiments/baseline.yml: baseline, 5 layers, 542,230 parameters, 50,000 images to train on");
    }

    @Test
    void showsLayersImagesAndTime() {
        assertThat(String.join("\n", Description.lines(TestPlans.of("baseline"), ESTIMATE)))
                .isEqualTo("""
                        experiments/baseline.yml: baseline, 5 layers, 542,230 parameters, 50,000 images to train on
                          layer          settings                                         output  parameters
                          input                                                          28x28x1           0
                          conv2d         filters: 32, kernel_size: 3, activation: relu  26x26x32         320
                          max_pooling2d                                                 13x13x32           0
                          flatten                                                           5408           0
                          dense          units: 100, activation: relu                        100     540,900
                          dense_1        units: 10, activation: softmax                       10       1,010
                          total                                                                      542,230
                          50,000 images to train on, 10,000 to validate on, 10,000 to test on
                          10 epochs with batches of 32; training takes about 25 s with oneDNN, judging by the last run of baseline
                          2 threads, as many as there are processors
                        """);
    }

    @Test
    void saysWhereTheTestSetIsUsedForSelection() throws IOException {
        Path file = Files.writeString(base.resolve("x.yml"), """
                schema: 1
                data: {validation: test}
                model: [flatten, dense: {units: 10, activation: softmax}]
                """);
        PlannedExperiment planned = TestPlans.planning(base).plan(List.of(file)).get(0);

        assertThat(Description.line(planned))
                .isEqualTo("x.yml: x, 2 layers, 7,850 parameters, 60,000 images to train on; test set used for"
                        + " selection, not a fair estimate");
        assertThat(Description.lines(planned, ESTIMATE))
                .contains("  60,000 images to train on, 10,000 to validate and to test on");
    }

    @Test
    void saysWhatTrainingStartsFromAndWhichLayersItLeavesAlone() throws IOException {
        Path file = Files.writeString(base.resolve("x.yml"), """
                schema: 1
                model: {keras: lenet.keras, trainable: false, head: [dense: {units: 10, activation: softmax}]}
                """);
        Planning planning = new Planning(
                new ExperimentReader(base, ArtifactJars.NONE, List.of()),
                experiment -> new Lenet(),
                DirectoriesOnly.LOCATOR);

        List<String> lines = Description.lines(planning.plan(List.of(file)).get(0), ESTIMATE);

        assertThat(lines)
                .anyMatch(line -> line.matches(" +dense +units: 4, activation: relu, trainable: false +4 +3,140"));
        assertThat(lines)
                .anyMatch(line ->
                        line.matches("  starts from lenet\\.keras: the weights of dense \\(SHA-256 [0-9a-f]{12}…\\)"));
    }

    /** A model of Keras' that learnt digits. */
    private record Lenet() implements ModelReader {
        @Override
        public TrainedNetwork network(ModelReference model) {
            Shape digit = Shape.image(28, 28, 1);
            List<TrainedLayer> layers = List.of(
                    new TrainedLayer.Flatten("flat"),
                    new TrainedLayer.Dense("features", 4, Activation.RELU, true),
                    new TrainedLayer.Dense("classes", 10, Activation.SOFTMAX, true));
            return new TrainedNetwork(
                    "lenet",
                    digit,
                    Preprocessing.UNIT,
                    Optional.empty(),
                    DatasetFacts.numbered(10),
                    layers,
                    TrainedNetwork.specs(digit, layers).stream()
                            .map(spec -> Tensor.of(spec, new float[(int) spec.length()]))
                            .toList(),
                    new Origin("Keras", Optional.empty(), Optional.empty()));
        }

        @Override
        public List<Tensor> tensors(ModelReference model) {
            throw new AssertionError("a file of Keras has a network");
        }
    }

    @Test
    void breaksSettingsThatAreTooMany() throws IOException {
        Path file = Files.writeString(base.resolve("x.yml"), """
                schema: 1
                model:
                  - conv2d: {filters: 2, kernel_size: 1}
                  - separable_conv2d:
                      {filters: 16, kernel_size: [3, 5], strides: 2, padding: same, depth_multiplier: 2, activation: elu}
                  - flatten
                  - dense: {units: 10, activation: softmax}
                training: {epochs: 1}
                """);
        PlannedExperiment planned = TestPlans.planning(base).plan(List.of(file)).get(0);

        assertThat(Description.lines(planned, ESTIMATE).subList(4, 6))
                .containsExactly(
                        "  separable_conv2d  filters: 16, kernel_size: [3, 5], strides: 2, padding: same,  14x14x16"
                                + "         140",
                        "                    depth_multiplier: 2, activation: elu");
        assertThat(Description.lines(planned, ESTIMATE).get(10)).startsWith("  1 epoch with batches of 32; ");
    }

    @Test
    void showsTheLayersOfABlockWithinIt() throws IOException {
        Path file = Files.writeString(base.resolve("x.yml"), """
                schema: 1
                model:
                  - residual:
                      - conv2d: {filters: 1, kernel_size: 3, padding: same}
                      - residual: [batch_normalization]
                      - activation: relu
                  - flatten
                  - dense: {units: 10, activation: softmax}
                training: {seeds: [1, 2, 3]}
                """);
        PlannedExperiment planned = TestPlans.planning(base).plan(List.of(file)).get(0);

        List<String> lines = Description.lines(planned, ESTIMATE);
        assertThat(lines.subList(3, 9))
                .containsExactly(
                        "  residual                 3 layers                                   28x28x1           0",
                        "    conv2d                 filters: 1, kernel_size: 3, padding: same  28x28x1          10",
                        "    residual_1             1 layer                                    28x28x1           0",
                        "      batch_normalization                                             28x28x1           4",
                        "    activation             activation: relu                           28x28x1           0",
                        "  flatten                                                                 784           0");
        assertThat(lines.get(12)).startsWith("  3 runs of 10 epochs with batches of 32; ");
    }
}
