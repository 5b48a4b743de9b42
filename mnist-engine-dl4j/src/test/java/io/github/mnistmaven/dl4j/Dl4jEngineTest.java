package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dl4jEngineTest {
    private static final Layer.Conv2D CONVOLUTION =
            new Layer.Conv2D(4, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU);

    private final TrainingPlan plan = new PlanBuilder(Shape.image(8, 8, 1), 3)
            .layer(CONVOLUTION)
            .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
            .layer(new Layer.Flatten())
            .layer(new Layer.Dense(3, Activation.SOFTMAX))
            .build();

    @Test
    void anotherSeedStartsElsewhere() throws Exception {
        TrainingPlan other = new PlanBuilder(Shape.image(8, 8, 1), 3)
                .seed(43)
                .layer(CONVOLUTION)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();
        try (Engine one = Dl4jEngine.create(plan);
                Engine two = Dl4jEngine.create(other)) {
            assertThat(one.parameters()[4]).isNotEqualTo(two.parameters()[4]);
        }
    }

    /** DL4J expects other networks, but that is no news to who wrote one. */
    @Test
    void pooledChannelsMayBeTheClassesWithoutAWord() throws Exception {
        TrainingPlan pooled = new PlanBuilder(Shape.image(8, 8, 1), 3)
                .layer(new Layer.Conv2D(3, Size.square(3), Size.square(3), Padding.VALID, Activation.LINEAR))
                .layer(new Layer.GlobalAveragePooling2D())
                .layer(new Layer.Activated(Activation.SOFTMAX))
                .build();
        PrintStream original = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Engine engine = Dl4jEngine.create(pooled)) {
            engine.train(RandomBatch.of(pooled, 2, 1));
        } finally {
            System.setErr(original);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void saysWhatItRunsOn() throws Exception {
        try (Engine engine = Dl4jEngine.create(plan)) {
            assertThat(engine.description().name()).isEqualTo("dl4j");
            assertThat(engine.description().version()).isEqualTo("DeepLearning4J 1.0.0-M2.1");
            assertThat(engine.description().natives()).matches("(linux|macosx|windows)-[a-z0-9_-]+");
            assertThat(engine.description().threads()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 6, 5", "3, 4, 4", "1, 27, 28", "2, 14, 14"})
    void paddingThatAddsNothingIsNoPadding(int kernel, int vertical, int horizontal) throws Exception {
        Size strides = new Size(vertical, horizontal);
        TrainingPlan same = strided(Size.square(kernel), strides, Padding.SAME);
        Batch batch = RandomBatch.of(same, 3, 1);
        try (Engine padded = Dl4jEngine.create(same);
                Engine valid = Dl4jEngine.create(strided(Size.square(kernel), strides, Padding.VALID))) {
            assertThat(padded.train(batch)).isEqualTo(valid.train(batch));
            assertThat(padded.parameters()).isEqualTo(valid.parameters());
        }
    }

    @Test
    void stridesThatSkipInputInOneDirectionAndNeedPaddingInTheOtherAreRefused() {
        assertThatThrownBy(() -> Dl4jEngine.create(strided(new Size(1, 3), new Size(6, 1), Padding.SAME)))
                .isExactlyInstanceOf(UnsupportedNetworkException.class)
                .hasMessage(
                        "engine dl4j can't train this network (layer conv2d: DL4J lacks padding: same with windows of 1x3"
                                + " and strides of 6x1, which pad the input in one direction and skip some of it in the other);"
                                + " use training.engine: auto, or a network that DL4J has");
    }

    private static TrainingPlan strided(Size kernel, Size strides, Padding padding) {
        return new PlanBuilder(Shape.image(28, 28, 1), 3)
                .layer(new Layer.Conv2D(4, kernel, strides, padding, Activation.RELU))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();
    }

    @Test
    void softmaxInAConvolutionIsRefused() {
        TrainingPlan wrong = new PlanBuilder(Shape.image(8, 8, 1), 3)
                .layer(new Layer.Conv2D(4, Size.square(3), Size.square(1), Padding.VALID, Activation.SOFTMAX))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();

        assertThatThrownBy(() -> Dl4jEngine.create(wrong))
                .isExactlyInstanceOf(UnsupportedNetworkException.class)
                .hasMessage(
                        "engine dl4j can't train this network (layer conv2d: DL4J lacks softmax over channels, which it"
                                + " takes over columns); use training.engine: auto, or a network that DL4J has");
    }

    @Test
    void graphsFollowTheOptimizerAndGoOnFromItsState() throws Exception {
        Layer keeping = new Layer.Conv2D(3, Size.square(3), Size.square(1), Padding.SAME, Activation.TANH);
        TrainingPlan blocks = TestNetwork.of(
                        "blocks",
                        keeping,
                        new Layer.Residual(List.of(new Layer.BatchNormalization(0.9, 0.01), keeping)),
                        new Layer.Flatten(),
                        new Layer.Dense(3, Activation.SOFTMAX))
                .with(0.001, 0.01, 0.1, 0.1)
                .plan(new Optimizer.Nadam(0.01, 0.8, 0.95, 1e-3, Optional.of(0.1), Optional.empty()));
        float[] initial = TestNetwork.randomParameters(blocks, 3);
        ReferenceTraining reference = new ReferenceTraining(blocks, initial);
        try (Engine one = Dl4jEngine.create(blocks);
                Engine two = Dl4jEngine.create(blocks)) {
            one.setParameters(initial);
            for (int step = 0; step < 3; step++) {
                one.train(RandomBatch.of(blocks, 5, step));
                reference.train(RandomBatch.of(blocks, 5, step));
            }
            two.setParameters(one.parameters());
            two.setOptimizerState(one.optimizerState());
            two.setLearningRate(0.005);
            reference.with(0.005);
            for (int step = 3; step < 5; step++) {
                two.train(RandomBatch.of(blocks, 5, step));
                reference.train(RandomBatch.of(blocks, 5, step));
            }

            assertThat(two.optimizerState().steps()).isEqualTo(5);
            assertThat(ReferenceTraining.doubles(two.parameters()))
                    .containsExactly(reference.parameters(), within(1e-5));
        }
    }

    @Test
    void aBlockAsTheLastLayerIsRefused() {
        TrainingPlan wrong = new PlanBuilder(Shape.image(8, 8, 1), 3)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.LINEAR))
                .layer(new Layer.Residual(List.of(
                        new Layer.Dense(3, Activation.RELU),
                        new Layer.Residual(List.of(new Layer.Activated(Activation.SOFTMAX))))))
                .build();

        assertThatThrownBy(() -> Dl4jEngine.create(wrong))
                .isExactlyInstanceOf(UnsupportedNetworkException.class)
                .hasMessage(
                        "engine dl4j can't train this network (layer residual: DL4J lacks networks that do not end in"
                                + " softmax over 3 values, one for each class); use training.engine: auto, or a network"
                                + " that DL4J has");
    }

    @Test
    void anOutputThatIsNoClassificationIsRefused() {
        TrainingPlan wrong = new PlanBuilder(Shape.image(8, 8, 1), 3)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(4, Activation.SOFTMAX))
                .build();

        assertThatThrownBy(() -> Dl4jEngine.create(wrong))
                .isExactlyInstanceOf(UnsupportedNetworkException.class)
                .hasMessage(
                        "engine dl4j can't train this network (expected the last layer to give one value for each of 3"
                                + " classes, found 4); use training.engine: auto, or a network that DL4J has");
    }
}
