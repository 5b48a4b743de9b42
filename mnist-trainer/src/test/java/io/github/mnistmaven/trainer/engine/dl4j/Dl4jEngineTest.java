package io.github.mnistmaven.trainer.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.BatchMetrics;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import java.util.Arrays;
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
    void trainingMetricsAreThoseOfTheParametersBeforeTheStep() throws Exception {
        Batch batch = RandomBatch.of(plan, 40, 1);
        try (Engine engine = Dl4jEngine.create(plan)) {
            float[] probabilities = engine.predict(batch.images(), 40);
            double loss = 0;
            int correct = 0;
            for (int i = 0; i < 40; i++) {
                float right = probabilities[i * 3 + batch.labels()[i]];
                loss -= Math.log(right);
                correct += right >= probabilities[i * 3]
                                && right >= probabilities[i * 3 + 1]
                                && right >= probabilities[i * 3 + 2]
                        ? 1
                        : 0;
            }

            BatchMetrics metrics = engine.train(batch);

            assertThat(metrics.loss()).isCloseTo(loss, within(1e-4));
            assertThat(metrics.correct()).isEqualTo(correct);
        }
    }

    @Test
    void equalPlansTrainToEqualBits() throws Exception {
        assertThat(trained(plan)).isEqualTo(trained(plan));
    }

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

    @Test
    void predictionDoesNotDependOnTheBatch() throws Exception {
        Batch batch = RandomBatch.of(plan, 2, 1);
        try (Engine engine = Dl4jEngine.create(plan)) {
            float[] both = engine.predict(batch.images(), 2);
            float[] first = engine.predict(Arrays.copyOf(batch.images(), 64), 1);

            assertThat(first).containsExactly(Arrays.copyOf(both, 3), within(1e-6f));
        }
    }

    @Test
    void parametersAreCopies() throws Exception {
        try (Engine engine = Dl4jEngine.create(plan)) {
            float[] before = engine.parameters();
            engine.train(RandomBatch.of(plan, 4, 1));
            float[] after = engine.parameters();
            engine.setParameters(before);

            assertThat(after).isNotEqualTo(before);
            assertThat(engine.parameters()).isEqualTo(before);
        }
    }

    @Test
    void tooFewParametersAreRefused() throws Exception {
        try (Engine engine = Dl4jEngine.create(plan)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> engine.setParameters(new float[3]))
                    .withMessage("3 parameters do not fit a network of 151");
        }
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
                        "engine dl4j lacks padding: same with windows of 1x3 and strides of 6x1, which pad the input in"
                                + " one direction and skip some of it in the other (layer layer_0); use padding: valid or smaller"
                                + " strides");
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
                        "engine dl4j: layer layer_0 has the activation softmax, which DL4J takes over columns instead"
                                + " of channels; give it another one");
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
                        "engine dl4j: the last layer is layer_1; it has to be a dense layer of 3 units, one a class,"
                                + " with the activation softmax");
    }

    private static float[] trained(TrainingPlan plan) throws UnsupportedNetworkException {
        try (Engine engine = Dl4jEngine.create(plan)) {
            for (int i = 0; i < 20; i++) {
                engine.train(RandomBatch.of(plan, 7, i));
            }
            return engine.parameters();
        }
    }
}
