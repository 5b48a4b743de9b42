package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.IdxDataset;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.TinyMnist;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import io.github.mnistmaven.trainer.model.Dl4jModelFile;
import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Whole trials on a little of the real data, where oneDNN trains, and DL4J writes and reads the model. */
class TrialWithOneDnnTest {
    @TempDir
    private static Path data;

    private static String fingerprint;

    @TempDir
    private Path directory;

    @BeforeAll
    static void writeData() throws IOException {
        fingerprint = IdxDataset.open(TinyMnist.writeTo(data)).fingerprint();
    }

    @Test
    void theModelFileIsTheNetworkThatWasTrained() throws Exception {
        TrainingPlan plan = plan().layer(
                        new Layer.Conv2D(16, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
                .layer(new Layer.BatchNormalization(0.9, 0.001))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Dense(32, Activation.RELU))
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .epochs(3)
                .build();
        RunDirectory run = new RunDirectory(directory);

        RunRecord record = trial(plan, run).run();

        assertThat(record.engine()).isEqualTo("onednn");
        assertThat(record.result().testAccuracy()).isGreaterThan(0.85);
        assertThat(record.result().testLoss())
                .isCloseTo(testLoss((MultiLayerNetwork) Dl4jModelFile.load(run.model())), within(1e-5));
    }

    private static double testLoss(MultiLayerNetwork network) throws IOException {
        Images test = IdxDataset.open(data).test();
        float[] values = new float[test.pixels().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Byte.toUnsignedInt(test.pixels()[i]) / 255f;
        }
        INDArray probabilities = network.output(Nd4j.createFromArray(values).reshape(test.count(), 1, 28, 28));
        double loss = 0;
        for (int i = 0; i < test.count(); i++) {
            loss -= Math.log(probabilities.getDouble(i, test.labels()[i]));
        }
        return loss / test.count();
    }

    @Test
    void divergenceIsSaid() throws IOException {
        TrainingPlan plan = plan().layer(new Layer.Flatten())
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .optimizer(new Optimizer.Sgd(1e38, 0, false))
                .build();

        assertThatThrownBy(() -> trial(plan, new RunDirectory(directory)).run())
                .isExactlyInstanceOf(TrainingException.class)
                .hasMessageMatching("the loss of batch \\d+ in epoch 1 is NaN: training diverged; lower"
                        + " training.optimizer's learning_rate, which is 1e38");
        assertThat(directory).isEmptyDirectory();
    }

    private static Trial trial(TrainingPlan plan, RunDirectory run) {
        EngineSelection selection = new EngineSelection(OneDnnEngine::create, "the test asks for onednn", false);
        return new Trial(
                new BoundPlan("digest", fingerprint, plan),
                bound -> IdxDataset.open(data),
                selection,
                run,
                event -> {},
                PhaseClock.running(0));
    }

    private static PlanBuilder plan() {
        return new PlanBuilder(Shape.image(28, 28, 1), 10).data(2003, 197, TinyMnist.TEST);
    }
}
