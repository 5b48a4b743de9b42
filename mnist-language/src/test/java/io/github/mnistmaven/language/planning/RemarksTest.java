package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.problem.Problem;
import io.github.mnistmaven.model.network.Shape;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemarksTest {
    private static final String[] VECTORS = {
        "flatten", "dense: {units: 16}", "batch_normalization", "dense: {units: 10, activation: softmax}"
    };
    private static final String[] IMAGES = {
        "conv2d: {filters: 2, kernel_size: 3}",
        "batch_normalization",
        "flatten",
        "dense: {units: 10, activation: softmax}"
    };

    @TempDir
    Path directory;

    private TrainingPlan plan;

    private List<String> remarks(String head, String... layers) {
        return remarks(DatasetFacts.MNIST, head, layers);
    }

    private List<String> remarks(DatasetFacts facts, String head, String... layers) {
        LocatedExperiment read = new Plans(directory).read(Plans.yaml(head, layers));
        plan = Planner.plan(read.experiment(), read.origins(), facts, ModelReader.NONE);
        return Remarks.of(plan, read.origins()).stream().map(Problem::toString).toList();
    }

    @Test
    void thereIsNothingToSayOfMostExperiments() {
        assertThat(remarks("data: {limit: 132, validation: 100}", VECTORS)).isEmpty();
        assertThat(plan.fullBatch()).isEqualTo(32);
    }

    @Test
    void aBatchMayBeLargerThanTheTrainingSetAsInKeras() {
        assertThat(remarks("training: {batch_size: 65536}", VECTORS))
                .containsExactly(
                        "x.yml:2:24: training.batch_size is 65536, more than the 50000 images that are trained on,"
                                + " so an epoch is a single step");
        assertThat(plan.fullBatch()).isEqualTo(50_000);
    }

    @Test
    void aValidationSetOfTheDataLeavesNothingToHoldOut() {
        DatasetFacts facts = new DatasetFacts(Shape.image(28, 28, 1), DatasetFacts.numbered(10), 60_000, 700, 10_000);

        assertThat(remarks(facts, "data: {validation: 100}", VECTORS))
                .containsExactly("x.yml:2:20: data.validation holds nothing out: mnist has a validation set of its own,"
                        + " 700 images, which are validated on");
        assertThat(remarks(facts, "training: {epochs: 1}", VECTORS)).isEmpty();
    }

    @Test
    void aLastBatchOfOneImageIsNothingToNormalize() {
        assertThat(remarks("data: {limit: 133, validation: 100}\ntraining: {epochs: 1, batch_size: 32}", VECTORS))
                .containsExactly(
                        "x.yml:3:35: batch_normalization makes nothing of the last batch of an epoch, which is a"
                                + " single image: the mean over one value is that value; change training.batch_size, 32, or the"
                                + " number of images that are trained on, 33");
    }

    @Test
    void thePixelsOfOneImageHaveAMean() {
        assertThat(remarks("data: {limit: 133, validation: 100}", IMAGES)).isEmpty();
    }
}
