package io.github.mnistmaven.trainer.engine.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Closeness;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineDescription;
import io.github.mnistmaven.trainer.engine.InitialParameters;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.TestNetworks;
import io.github.mnistmaven.trainer.engine.reference.ReferenceNetwork;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneDnnEngineTest {
    private static final Optimizer ADAM = new Optimizer.Adam(0.01, 0.9, 0.999, 1e-7);

    static List<TestNetwork> networks() {
        return TestNetworks.all();
    }

    /** Of images with values that are mostly equal, however many, whatever their number divides by. */
    @ParameterizedTest
    @CsvSource({"5, 1", "32, 3", "100, 16", "127, 20", "512, 32", "2500, 4"})
    void momentsOfABatchAreExactToAMillionth(int images, int filters) throws Exception {
        TrainingPlan plan = TestNetwork.of(
                        "batch normalization",
                        new Layer.BatchNormalization(0, 0.001),
                        new Layer.Conv2D(filters, Size.square(2), Size.square(1), Padding.SAME, Activation.LINEAR),
                        new Layer.BatchNormalization(0, 0.001),
                        new Layer.GlobalAveragePooling2D(),
                        new Layer.BatchNormalization(0, 0.001),
                        new Layer.Dense(3, Activation.SOFTMAX))
                .plan(ADAM);
        Batch batch = RandomBatch.withEqualValues(plan, images, 1);
        float[] parameters = TestNetwork.randomParameters(plan, 3);
        double[] expected = new ReferenceNetwork(plan)
                .evaluate(ReferenceTraining.doubles(parameters), batch)
                .moved();
        try (Engine engine = OneDnnEngine.create(plan)) {
            engine.setParameters(parameters);
            engine.train(batch);

            double[] actual = ReferenceTraining.doubles(engine.parameters());
            ParameterLayout.of(plan).parts().stream()
                    .filter(part -> part.kind() == TensorKind.MOVING_MEAN || part.kind() == TensorKind.MOVING_VARIANCE)
                    .forEach(part -> new Closeness(1e-6).check(part, actual, expected));
        }
    }

    /**
     * Values that all images share are normalised to exact zeros, where a ReLU has the derivative 0, not to what was
     * rounded.
     */
    @ParameterizedTest
    @ValueSource(ints = {5, 7, 30, 100})
    void vectorsThatAreEqualAreNormalisedToExactZeros(int images) throws Exception {
        TrainingPlan plan = TestNetwork.of(
                        "batch normalization of flattened images, then relu",
                        new Layer.Conv2D(3, Size.square(2), Size.square(1), Padding.VALID, Activation.TANH),
                        new Layer.Flatten(),
                        new Layer.BatchNormalization(0.5, 0.001),
                        new Layer.Activated(Activation.RELU),
                        new Layer.Dense(3, Activation.SOFTMAX))
                .plan(new Optimizer.Sgd(0.1, 0, false));
        Batch batch = RandomBatch.withEqualValues(plan, images, 1);
        float[] parameters = TestNetwork.randomParameters(plan, 3);
        ParameterPart beta = ParameterLayout.of(plan).find(2, TensorKind.BETA).orElseThrow();
        Arrays.fill(parameters, beta.offset(), beta.end(), 0);
        ReferenceTraining reference = new ReferenceTraining(plan, parameters);
        reference.train(batch);
        try (Engine engine = OneDnnEngine.create(plan)) {
            engine.setParameters(parameters);
            engine.train(batch);

            double[] actual = ReferenceTraining.doubles(engine.parameters());
            ParameterLayout.of(plan)
                    .parts()
                    .forEach(part -> new Closeness(1e-6).check(part, actual, reference.parameters()));
        }
    }

    @Test
    void normalizationAndMaximaOfManyValuesGiveEqualBits() throws Exception {
        TrainingPlan plan = TestNetwork.of(
                        "long sums",
                        new Layer.Conv2D(5, Size.square(2), Size.square(1), Padding.VALID, Activation.TANH),
                        new Layer.BatchNormalization(0.5, 0.001),
                        new Layer.LayerNormalization(0.001),
                        new Layer.GlobalMaxPooling2D(),
                        new Layer.BatchNormalization(0.5, 0.001),
                        new Layer.Dense(3, Activation.SOFTMAX))
                .plan(ADAM);
        Batch batch = RandomBatch.withEqualValues(plan, 100, 1);
        try (Engine one = OneDnnEngine.create(plan);
                Engine two = OneDnnEngine.create(plan)) {
            one.train(batch);
            two.train(batch);

            assertThat(one.parameters()).isEqualTo(two.parameters()).isNotEqualTo(InitialParameters.of(plan));
        }
    }

    /** Whatever order an engine keeps them in: each has its place, and comes back from there. */
    @ParameterizedTest
    @MethodSource("networks")
    void parametersAndStateComeBackAsTheyWereGiven(TestNetwork network) throws Exception {
        TrainingPlan plan = network.plan(ADAM);
        float[] parameters = numbers(plan, 1);
        OptimizerState state = new OptimizerState(7, List.of(numbers(plan, 2), numbers(plan, 3)));
        try (Engine engine = OneDnnEngine.create(plan)) {
            engine.setParameters(parameters);
            engine.setOptimizerState(state);

            assertThat(engine.parameters()).isEqualTo(parameters);
            assertThat(engine.optimizerState().steps()).isEqualTo(7);
            assertThat(engine.optimizerState().slots().get(0)).isEqualTo(numbers(plan, 2));
            assertThat(engine.optimizerState().slots().get(1)).isEqualTo(numbers(plan, 3));
        }
    }

    private static float[] numbers(TrainingPlan plan, int first) {
        float[] numbers = new float[(int) plan.parameters()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = first + i;
        }
        return numbers;
    }

    @Test
    void moreImagesThanAProgramTakesAreClassifiedInParts() throws Exception {
        TrainingPlan plan = TestNetworks.everyParameter("many images").plan(ADAM);
        int count = 300;
        float[] images = RandomBatch.of(plan, count, 1).images();
        int size = plan.data().image().size();
        try (Engine engine = OneDnnEngine.create(plan)) {
            float[] all = engine.predict(images, count).probabilities().values();

            assertThat(all).hasSize(3 * count);
            for (int i = 0; i < count; i++) {
                float[] one = engine.predict(Arrays.copyOfRange(images, i * size, (i + 1) * size), 1)
                        .probabilities()
                        .values();
                assertThat(one).containsExactly(Arrays.copyOfRange(all, 3 * i, 3 * i + 3), within(1e-6f));
            }
        }
    }

    /** Keras' engines differ here: some spread it over all of them. */
    @ParameterizedTest
    @ValueSource(ints = {2, 16, 17})
    void theGradientOfEqualMaximaGoesToTheFirst(int channels) throws Exception {
        TrainingPlan plan = TestNetwork.of(
                        "maxima of constants",
                        new Layer.Conv2D(channels, Size.square(3), Size.square(1), Padding.VALID, Activation.LINEAR),
                        new Layer.GlobalMaxPooling2D(),
                        new Layer.Dense(3, Activation.SOFTMAX))
                .plan(new Optimizer.Sgd(1024, 0, false));
        float[] parameters = TestNetwork.randomParameters(plan, 3);
        ParameterPart kernel =
                ParameterLayout.of(plan).find(0, TensorKind.KERNEL).orElseThrow();
        Arrays.fill(parameters, kernel.offset(), kernel.end(), 0);
        Batch batch = RandomBatch.of(plan, 5, 1);
        double[] expected = new ReferenceNetwork(plan)
                .evaluate(ReferenceTraining.doubles(parameters), batch)
                .gradient();
        try (Engine engine = OneDnnEngine.create(plan)) {
            engine.setParameters(parameters);
            engine.train(batch);
            float[] trained = engine.parameters();

            for (int i = kernel.offset(); i < kernel.end(); i++) {
                assertThat(-trained[i] / 1024.0).isCloseTo(expected[i], within(1e-6));
            }
        }
    }

    @Test
    void saysWhatItRunsOn() throws Exception {
        try (Engine engine = OneDnnEngine.create(TestNetworks.all().get(0).plan(ADAM))) {
            EngineDescription description = engine.description();

            assertThat(description.name()).isEqualTo("onednn");
            assertThat(description.version()).matches("oneDNN 3\\.\\d+\\.\\d+");
            assertThat(description.natives()).matches("(linux|macosx|windows)-(x86_64|arm64) \\w+");
            assertThat(description.threads()).isEqualTo(1);
        }
    }

    @Test
    void toCloseAgainDoesNothing() throws Exception {
        Engine engine = OneDnnEngine.create(TestNetworks.all().get(0).plan(ADAM));
        engine.close();

        assertThatCode(engine::close).doesNotThrowAnyException();
    }

    /**
     * One engine holds 30 MB and more here, nearly all of it activations, which leave next to no garbage in the heap:
     * the heap is part of what is measured. Engines stay reachable, so that nothing but closing them frees anything.
     */
    @Test
    void closingFreesNativeMemory() throws Exception {
        TrainingPlan plan = new PlanBuilder(Shape.image(28, 28, 1), 10)
                .batchSize(64)
                .layer(new Layer.Conv2D(32, Size.square(3), Size.square(1), Padding.SAME, Activation.RELU))
                .layer(new Layer.GlobalAveragePooling2D())
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .build();
        List<Engine> closed = new ArrayList<>();
        trainAndClose(plan, 3, closed);
        long before = Pointer.physicalBytes();
        trainAndClose(plan, 30, closed);

        assertThat(Pointer.physicalBytes() - before).isLessThan(300_000_000);
        assertThat(closed).hasSize(33);
    }

    private static void trainAndClose(TrainingPlan plan, int times, List<Engine> closed) throws Exception {
        Batch batch = RandomBatch.of(plan, 64, 1);
        for (int i = 0; i < times; i++) {
            try (Engine engine = OneDnnEngine.create(plan)) {
                engine.train(batch);
                engine.predict(batch.images(), 64);
                closed.add(engine);
            }
        }
    }
}
