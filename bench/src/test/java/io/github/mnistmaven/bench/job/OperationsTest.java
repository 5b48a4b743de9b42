package io.github.mnistmaven.bench.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {

    @TempDir
    Path directory;

    /**
     * 26x26 places of 3x3 by 32 twice, 5408 by 100 and 100 by 10 three times each, a multiplication and an addition.
     */
    @Test
    void theSeedCnnTakesFourMillions() throws IOException {
        long expected = 2 * (2L * 26 * 26 * 9 * 32 + 3L * 5408 * 100 + 3L * 100 * 10);

        assertThat(expected).isEqualTo(4_029_552);
        assertThat(Operations.perTrainedImage(plan(Path.of("..", Network.SEED.experiment()))))
                .isEqualTo(expected);
    }

    /** The second convolution has 24x24 places of 3x3x32 by 64, and its input needs a gradient. */
    @Test
    void theLargerCnnTakesSeventyTwoMillions() throws IOException {
        long expected = 2 * (2L * 26 * 26 * 9 * 32 + 3L * 24 * 24 * 9 * 32 * 64 + 3L * 9216 * 128 + 3L * 128 * 10);

        assertThat(expected).isEqualTo(71_565_312);
        assertThat(Operations.perTrainedImage(plan(Path.of("..", Network.LARGE.experiment()))))
                .isEqualTo(expected);
    }

    /** 14x14 places of 3x3 by 2 of a channel each, then 2 by 4; normalization before it has parameters to train. */
    @Test
    void kernelsOfOneLayerCountTogetherAndWhatIsBeforeThemMayBeTrained() throws IOException {
        Path file = Files.writeString(directory.resolve("x.yml"), """
                schema: 1
                model:
                  - batch_normalization
                  - separable_conv2d: {filters: 4, kernel_size: 3, strides: 2, padding: same, depth_multiplier: 2}
                  - flatten
                  - dense: {units: 10, activation: softmax}
                """);

        assertThat(Operations.perTrainedImage(plan(file)))
                .isEqualTo(2 * (3L * 14 * 14 * (9 * 2 + 2 * 4) + 3L * 14 * 14 * 4 * 10));
    }

    private static TrainingPlan plan(Path file) {
        LocatedExperiment read = ExperimentReader.read(file, file.getParent());
        return Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST, ModelReader.NONE);
    }
}
