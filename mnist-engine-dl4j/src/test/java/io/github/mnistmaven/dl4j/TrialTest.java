package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.ModelBytes;
import io.github.mnistmaven.trainer.TinyMnist;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import io.github.mnistmaven.trainer.training.TinyTrials;
import io.github.mnistmaven.trainer.training.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Whole trials on a little of the real data; DL4J reads the model, whatever trained it. */
class TrialTest {
    @TempDir
    private static Path data;

    private static TinyTrials trials;

    @TempDir
    private Path directory;

    @BeforeAll
    static void writeData() throws IOException {
        trials = TinyTrials.in(data);
    }

    static Stream<Arguments> engines() {
        return Stream.of(
                Arguments.of(EngineChoice.DL4J, (EngineFactory) Dl4jEngine::create),
                Arguments.of(EngineChoice.ONEDNN, (EngineFactory) OneDnnEngine::create));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theModelFileIsTheNetworkThatWasTrained(EngineChoice choice, EngineFactory engine) throws Exception {
        TrainingPlan plan = trials.plan(2003)
                .layer(new Layer.Conv2D(16, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
                .layer(new Layer.BatchNormalization(0.9, 0.001))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Dense(32, Activation.RELU))
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .epochs(3)
                .engine(choice)
                .build();

        TrialResult result = trials.run(plan, engine, event -> {});

        RunRecord record = result.record();
        assertThat(record.engine()).isEqualTo(choice.keyword());
        assertThat(record.provenance().engineReason()).isEqualTo(choice.keyword() + " was asked for");
        assertThat(record.result().test().accuracy()).isGreaterThan(0.85);
        Path model = Files.write(directory.resolve("dl4j.zip"), ModelBytes.of(result, "dl4j.zip"));
        assertThat(record.result().test().loss())
                .isCloseTo(testLoss((MultiLayerNetwork) Dl4jModelFile.load(model)), within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void equalPlansGiveEqualModelsDropoutAndAugmentationIncluded(EngineChoice choice, EngineFactory engine)
            throws Exception {
        TrainingPlan plan = trials.plan(500)
                .layer(new Layer.Conv2D(8, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .engine(choice)
                .regularization(Regularization.of(
                        Optional.empty(),
                        Optional.of(Augmentation.of(
                                Amount.within(10),
                                Amount.within(2),
                                Amount.within(0.1),
                                Amount.within(0.1),
                                Optional.of(new Augmentation.Elastic(8, 4, 1))))))
                .build();

        TrialResult one = trials.run(plan, engine, event -> {});
        TrialResult two = trials.run(plan, engine, event -> {});

        assertThat(ModelBytes.of(two)).isEqualTo(ModelBytes.of(one));
        assertThat(two.record().model()).isEqualTo(one.record().model());
    }

    private static double testLoss(MultiLayerNetwork network) throws IOException {
        Images test = TinyMnist.in(data).test();
        int size = test.shape().size();
        float[] values = new float[test.count() * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = Byte.toUnsignedInt(test.image(i / size)[i % size]) / 255f;
        }
        INDArray probabilities = network.output(Nd4j.createFromArray(values).reshape(test.count(), 1, 28, 28));
        double loss = 0;
        for (int i = 0; i < test.count(); i++) {
            loss -= Math.log(probabilities.getDouble(i, test.labels()[i]));
        }
        return loss / test.count();
    }

    @Test
    void divergenceIsSaid() {
        TrainingPlan plan = trials.plan(2003)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .optimizer(new Optimizer.Sgd(1e38, 0, false))
                .build();

        assertThatThrownBy(() -> trials.run(plan, Dl4jEngine::create, event -> {}))
                .isExactlyInstanceOf(TrainingException.class)
                .hasMessageMatching("the loss of batch \\d+ in epoch 1 is NaN: training diverged; lower"
                        + " training.optimizer's learning_rate, which is 1e38");
    }
}
