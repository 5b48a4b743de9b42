package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentsTest {

    static List<Path> files() {
        return Experiments.files();
    }

    @Test
    void thereAreTheBaselineItsCuresAndWhatElseTheResultsTellOf() {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "baseline.yml",
                        "dropout.yml",
                        "early-stopping.yml",
                        "augmentation.yml",
                        "regularized.yml",
                        "batch-norm.yml",
                        "fast.yml",
                        "best.yml",
                        "smoke.yml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExperimentReadsPlansAndSaysWhatItIsFor(Path file) {
        LocatedExperiment read = read(file);

        TrainingPlan plan = Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST, ModelReader.NONE);

        assertThat(plan.layers()).hasSameSizeAs(read.experiment().model().layers());
        assertThat(plan.description()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExperimentReadsBackFromItsEffectiveYaml(Path file, @TempDir Path directory) throws IOException {
        Path effective = Files.writeString(
                directory.resolve("effective.yml"), EffectiveYaml.of(read(file).experiment()));

        assertThat(read(effective).experiment()).isEqualTo(read(file).experiment());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExperimentReadsBackFromItsAnnotatedYaml(Path file, @TempDir Path directory) throws IOException {
        Path effective = Files.writeString(directory.resolve("effective.yml"), EffectiveYaml.annotated(read(file)));

        assertThat(read(effective).experiment()).isEqualTo(read(file).experiment());
        assertThat(effective).content().contains("# " + file.getFileName() + ":2:9", "# default");
    }

    /**
     * The network of Keras' introductory example, by hand: 9 * 1 * 32 + 32, 13 * 13 * 32 * 100 + 100, 100 * 10 + 10.
     */
    @Test
    void theBaselineHas542230Parameters() {
        TrainingPlan plan = plan("baseline.yml");

        assertThat(plan.layers())
                .extracting(PlannedLayer::name, layer -> layer.output().toString(), PlannedLayer::parameters)
                .containsExactly(
                        tuple("conv2d", "26x26x32", 320L),
                        tuple("max_pooling2d", "13x13x32", 0L),
                        tuple("flatten", "5408", 0L),
                        tuple("dense", "100", 540_900L),
                        tuple("dense_1", "10", 1_010L));
        assertThat(plan.parameters()).isEqualTo(542_230);
    }

    @Test
    void theBaselineIsTheExperimentThatThisProjectStartedFrom() {
        TrainingPlan plan = plan("baseline.yml");

        assertThat(plan.name()).isEqualTo("baseline");
        assertThat(plan.layers().get(0).layer())
                .isEqualTo(new Layer.Conv2D(32, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU));
        assertThat(plan.data().trainingImages()).isEqualTo(50_000);
        assertThat(plan.data().validationImages()).isEqualTo(10_000);
        assertThat(plan.data().testImages()).isEqualTo(10_000);
        assertThat(plan.training().epochs()).isEqualTo(10);
        assertThat(plan.training().batchSize()).isEqualTo(32);
        assertThat(plan.training().seed()).isEqualTo(42);
        assertThat(plan.training().optimizer()).isEqualTo(new Optimizer.Adam(0.001, 0.9, 0.999, 1e-7));
        assertThat(plan.regularization()).isEqualTo(Regularization.NONE);
    }

    private static TrainingPlan plan(String name) {
        LocatedExperiment read = read(Experiments.file(name));
        return Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST, ModelReader.NONE);
    }

    private static LocatedExperiment read(Path file) {
        return ExperimentReader.read(file, file.getParent());
    }
}
