package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.Ema;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.experiment.model.Target;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.engine.reference.ReferenceNetwork;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every engine has to compute: the definitions of layers and optimizers in double precision, nearly. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class EngineContract {
    // a power of two: a step of plain gradient descent shows the gradient nearly unrounded
    private static final Optimizer PROBE = new Optimizer.Sgd(1024, 0, false);
    // the last batch of an epoch is a smaller one
    private static final int[] BATCHES = {5, 5, 3, 5, 3};

    // larger than some of the gradients that are clipped, smaller than others
    private static final Optional<Double> CLIPNORM = Optional.of(0.25);

    private final EngineChoice engine;
    private final EngineFactory factory;
    private final double tolerance;
    private final double toleranceOfLongSums;

    /**
     * @param engine which networks there are to train
     * @param tolerance the largest error of a result, relative to the largest result of its kind
     * @param toleranceOfLongSums the same where results are sums of 105,000 values
     */
    protected EngineContract(EngineChoice engine, EngineFactory factory, double tolerance, double toleranceOfLongSums) {
        this.engine = engine;
        this.factory = factory;
        this.tolerance = tolerance;
        this.toleranceOfLongSums = toleranceOfLongSums;
    }

    List<TestNetwork> networks() {
        return TestNetworks.of(engine);
    }

    static List<Optimizer> optimizers() {
        return List.of(
                new Optimizer.Adam(0.01, 0.8, 0.95, 1e-3),
                new Optimizer.AdamW(0.01, 0.8, 0.95, 1e-3, 0.3),
                new Optimizer.Nadam(0.01, 0.8, 0.95, 1e-3, Optional.empty(), Optional.empty()),
                new Optimizer.RmsProp(0.01, 0.8, 1e-3),
                new Optimizer.RmsProp(0.01, 0.8, 0.9, 1e-3, false, Optional.empty(), Optional.empty()),
                new Optimizer.RmsProp(0.01, 0.8, 0, 1e-3, true, Optional.empty(), Optional.empty()),
                new Optimizer.RmsProp(0.01, 0.8, 0.9, 1e-3, true, CLIPNORM, Optional.empty()),
                new Optimizer.Adadelta(1, 0.8, 1e-3, Optional.empty(), Optional.empty()),
                new Optimizer.Sgd(0.1, 0, false),
                new Optimizer.Sgd(0.1, 0.9, false),
                new Optimizer.Sgd(0.1, 0.9, true),
                new Optimizer.Nadam(0.01, 0.8, 0.95, 1e-3, CLIPNORM, Optional.empty()),
                new Optimizer.Sgd(0.1, 0.9, false, CLIPNORM, Optional.empty()),
                new Optimizer.Nadam(0.01, 0.8, 0.95, 1e-3, Optional.empty(), CLIPNORM),
                new Optimizer.Sgd(0.1, 0.9, false, Optional.empty(), CLIPNORM));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void probabilitiesAreThoseOfTheDefinition(TestNetwork network) throws Exception {
        TrainingPlan plan = network.plan(PROBE);
        Batch images = RandomBatch.of(plan, 3, 2);
        float[] parameters = TestNetwork.randomParameters(plan, 3);
        double[] expected =
                new ReferenceNetwork(plan).probabilities(ReferenceTraining.doubles(parameters), images.images(), 3);

        try (Engine engine = factory.create(plan)) {
            engine.setParameters(parameters);

            float[] probabilities =
                    engine.predict(images.images(), 3).probabilities().values();

            assertThat(ReferenceTraining.doubles(probabilities)).containsExactly(expected, within(tolerance));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreThoseOfTheDefinition(TestNetwork network) throws Exception {
        checkGradients(network, 5);
    }

    /** Of the softmax's logits, so no loss ends where a probability is too small for a number. */
    @ParameterizedTest
    @MethodSource("networks")
    void lossesAreThoseOfLogitsHoweverLarge(TestNetwork network) throws Exception {
        TrainingPlan plan = network.plan(PROBE);
        Batch batch = RandomBatch.of(plan, 5, 1);
        float[] parameters = TestNetwork.randomParameters(plan, 3);
        int last = plan.layers().size() - 1;
        for (ParameterPart part : ParameterLayout.of(plan).parts()) {
            for (int i = part.offset(); i < part.end() && part.layer() == last; i++) {
                parameters[i] *= 1e6f;
            }
        }
        double expected = new ReferenceNetwork(plan)
                .evaluate(ReferenceTraining.doubles(parameters), batch)
                .loss();

        try (Engine engine = factory.create(plan)) {
            engine.setParameters(parameters);

            assertThat(engine.train(batch).loss()).isCloseTo(expected, within(2 * tolerance * expected));
        }
    }

    /** What a loss is in a clean pass: of what classifying gives, not of rounded probabilities. */
    @Test
    void answersHaveTheLogarithmsOfProbabilitiesThatAreZero() throws Exception {
        TrainingPlan plan = TestNetwork.of("dense alone", new Layer.Flatten(), new Layer.Dense(3, Activation.SOFTMAX))
                .plan(PROBE);
        float[] parameters = new float[Math.toIntExact(plan.parameters())];
        int biases =
                ParameterLayout.of(plan).find(1, TensorKind.BIAS).orElseThrow().offset();
        parameters[biases] = 512;
        parameters[biases + 2] = -4e9f;
        try (Engine engine = factory.create(plan)) {
            engine.setParameters(parameters);

            Softmax answers = engine.predict(RandomBatch.of(plan, 1, 1).images(), 1);

            assertThat(answers.probabilities().values()).containsExactly(1, 0, 0);
            assertThat(answers.logarithms()).containsExactly(0, -512, -4e9 - 512);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsOfEqualValuesAreThoseOfTheDefinition(TestNetwork network) throws Exception {
        TrainingPlan plan = network.plan(PROBE);
        // without biases, zeros stay exact zeros, and what convolutions make of equal windows is equal
        Batch batch = RandomBatch.withEqualValues(plan, 5, 1);
        // nearly equal vectors have small variances, and normalization enlarges what is rounded
        checkGradients(plan, batch, TestNetwork.unbiasedParameters(plan, 3), 2 * tolerance);
    }

    @Test
    void aBatchOfOneImageIsTrainedToo() throws Exception {
        // its variance is zero
        checkGradients(
                TestNetwork.of(
                        "batch normalization of vectors",
                        new Layer.Flatten(),
                        new Layer.Dense(5, Activation.TANH),
                        new Layer.BatchNormalization(0.5, 0.01),
                        new Layer.Dense(3, Activation.SOFTMAX)),
                1);
    }

    @Test
    void sumsOfAHundredThousandValuesAreExact() throws Exception {
        TrainingPlan plan = TestNetwork.of(
                        "batch normalization of 105,000 values, most of them equal",
                        new Layer.BatchNormalization(0, 0.001),
                        new Layer.Activated(Activation.TANH),
                        new Layer.BatchNormalization(0, 0.001),
                        new Layer.Conv2D(20, Size.square(2), Size.square(1), Padding.SAME, Activation.LEAKY_RELU),
                        new Layer.BatchNormalization(0, 0.001),
                        new Layer.GlobalAveragePooling2D(),
                        new Layer.Dense(3, Activation.SOFTMAX))
                .plan(PROBE);

        Batch batch = RandomBatch.withEqualValues(plan, 2500, 1);
        checkGradients(plan, batch, TestNetwork.randomParameters(plan, 3), toleranceOfLongSums);
    }

    /** A kernel's gradient is a sum over all pixels of all images. */
    @Test
    void gradientsOfConvolutionsInLargeBatchesAreExact() throws Exception {
        TrainingPlan plan = TestNetwork.of(
                        "convolution of 105,000 pixels",
                        new Layer.Conv2D(20, Size.square(2), Size.square(1), Padding.SAME, Activation.LEAKY_RELU),
                        new Layer.GlobalAveragePooling2D(),
                        new Layer.Dense(3, Activation.SOFTMAX))
                .plan(PROBE);

        checkGradients(plan, RandomBatch.of(plan, 2500, 1), TestNetwork.randomParameters(plan, 3), toleranceOfLongSums);
    }

    private void checkGradients(TestNetwork network, int count) throws Exception {
        TrainingPlan plan = network.plan(PROBE);
        checkGradients(plan, RandomBatch.of(plan, count, 1), TestNetwork.randomParameters(plan, 3), tolerance);
    }

    private void checkGradients(TrainingPlan plan, Batch batch, float[] before, double within) throws Exception {
        ReferenceNetwork.Result expected =
                new ReferenceNetwork(plan).evaluate(ReferenceTraining.doubles(before), batch);

        try (Engine engine = factory.create(plan)) {
            engine.setParameters(before);
            BatchMetrics metrics = engine.train(batch);
            double[] actual = ReferenceTraining.doubles(engine.parameters());

            assertThat(metrics.loss()).isCloseTo(expected.loss(), within(within * expected.loss()));
            assertThat(metrics.sums().get(ImageMetric.ACCURACY))
                    .isCloseTo(expected.amongFirst(1), within(within * batch.count()));
            assertThat(metrics.sums()).containsEntry(ImageMetric.TOP_3_ACCURACY, expected.amongFirst(3));
            for (ParameterPart part : ParameterLayout.of(plan).parts()) {
                for (int i = part.offset(); i < part.end() && part.isTrained(); i++) {
                    actual[i] = (before[i] - actual[i]) / PROBE.learningRate();
                }
                new Closeness(within).check(part, actual, part.isTrained() ? expected.gradient() : expected.moved());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void fiveStepsAreThoseOfTheDefinition(Optimizer optimizer) throws Exception {
        TrainingPlan plan = TestNetworks.everyPenalty("every penalty")
                .with(0.001, 0.01, 0.1, 0.1)
                .plan(optimizer);
        float[] initial = TestNetwork.randomParameters(plan, 3);
        ReferenceTraining reference = new ReferenceTraining(plan, initial);
        Closeness closeness = new Closeness(tolerance);

        try (Engine engine = factory.create(plan)) {
            engine.setParameters(initial);
            List<Double> objectives = new ArrayList<>(train(engine, plan, 0, 3));
            engine.setLearningRate(optimizer.learningRate() / 2);
            objectives.addAll(train(engine, plan, 3, 5));
            List<Double> expected = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                reference.with(i < 3 ? optimizer.learningRate() : optimizer.learningRate() / 2);
                expected.add(
                        reference.train(RandomBatch.of(plan, BATCHES[i], i)).objective());
            }

            assertThat(objectives).hasSize(5);
            for (int i = 0; i < 5; i++) {
                assertThat(objectives.get(i)).isCloseTo(expected.get(i), within(tolerance * expected.get(i)));
            }
            OptimizerState state = engine.optimizerState();
            assertThat(engine.learningRate()).isEqualTo(optimizer.learningRate() / 2);
            assertThat(state.steps()).isEqualTo(5);
            assertThat(state.slots()).hasSameSizeAs(reference.slots());
            for (ParameterPart part : ParameterLayout.of(plan).parts()) {
                closeness.check(part, ReferenceTraining.doubles(engine.parameters()), reference.parameters());
                for (int slot = 0; slot < state.slots().size(); slot++) {
                    closeness.check(
                            part,
                            ReferenceTraining.doubles(state.slots().get(slot)),
                            reference.slots().get(slot));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void trainingGoesOnFromParametersAndState(Optimizer optimizer) throws Exception {
        TrainingPlan plan = TestNetworks.everyParameter("to be interrupted").plan(optimizer);
        try (Engine whole = factory.create(plan);
                Engine resumed = factory.create(plan)) {
            train(whole, plan, 0, 3);
            train(resumed, plan, 2, 3);
            resumed.setParameters(whole.parameters());
            resumed.setOptimizerState(whole.optimizerState());
            train(whole, plan, 3, 5);
            train(resumed, plan, 3, 5);

            assertThat(resumed.parameters()).isEqualTo(whole.parameters());
            assertThat(resumed.optimizerState().steps()).isEqualTo(5);
            assertThat(resumed.optimizerState().slots())
                    .usingRecursiveComparison()
                    .isEqualTo(whole.optimizerState().slots());
        }
    }

    @Test
    void equalPlansTrainToEqualBits() throws Exception {
        TrainingPlan plan =
                TestNetworks.everyParameter("twice").plan(optimizers().get(0));
        try (Engine one = factory.create(plan);
                Engine two = factory.create(plan)) {
            assertThat(one.parameters()).isEqualTo(InitialParameters.of(plan));
            train(one, plan, 0, 5);
            train(two, plan, 0, 5);

            assertThat(one.parameters()).isEqualTo(two.parameters()).isNotEqualTo(InitialParameters.of(plan));
        }
    }

    /** Images of two classes, and such as count more or nothing. */
    @Test
    void gradientsOfMixedAndWeightedImagesAreThoseOfTheDefinition() throws Exception {
        TrainingPlan plan =
                TestNetworks.everyPenalty("mixed").with(0, 0, 0, 0.1).plan(PROBE);
        Batch plain = RandomBatch.of(plan, 5, 1);
        Batch batch = new Batch(
                1,
                plain.samples(),
                plain.images(),
                List.of(
                        Target.of(1).weighted(2.5),
                        Target.mixed(0, 2, 0.75).weighted(0.5),
                        Target.mixed(2, 1, 0.25),
                        Target.mixed(1, 0, 0.5).weighted(3),
                        Target.of(2).weighted(0)));

        checkGradients(plan, batch, TestNetwork.randomParameters(plan, 3), tolerance);
    }

    static List<Ema> averages() {
        return List.of(
                new Ema(0.75, false, Optional.empty()),
                new Ema(0.9, false, Optional.of(2)),
                new Ema(0.99, true, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("averages")
    void averagesAreThoseOfTheDefinition(Ema ema) throws Exception {
        TrainingPlan plan = TestNetworks.everyParameter("averaged").plan(new Optimizer.Sgd(0.1, 0.9, false), ema);
        float[] initial = TestNetwork.randomParameters(plan, 3);
        ReferenceTraining reference = new ReferenceTraining(plan, initial);
        Closeness closeness = new Closeness(tolerance);
        try (Engine whole = factory.create(plan);
                Engine resumed = factory.create(plan)) {
            whole.setParameters(initial);
            train(whole, plan, 0, 3);
            resumed.setParameters(whole.parameters());
            resumed.setOptimizerState(whole.optimizerState());
            train(whole, plan, 3, 5);
            train(resumed, plan, 3, 5);
            for (int i = 0; i < 5; i++) {
                reference.train(RandomBatch.of(plan, BATCHES[i], i));
            }

            float[] average = whole.optimizerState().average().orElseThrow();
            for (ParameterPart part : ParameterLayout.of(plan).parts()) {
                closeness.check(part, ReferenceTraining.doubles(whole.parameters()), reference.parameters());
                closeness.check(part, ReferenceTraining.doubles(average), reference.average());
            }
            assertThat(resumed.parameters()).isEqualTo(whole.parameters());
            assertThat(resumed.optimizerState().average()).hasValue(average);
        }
    }

    @Test
    void whatIsNotTrainedIsInAnAverageAsItIs() throws Exception {
        TrainingPlan plan = FrozenNetworks.below("below")
                .plan(new Optimizer.Sgd(0.1, 0, false), new Ema(0.9, false, Optional.of(2)));
        float[] before = TestNetwork.randomParameters(plan, 3);
        try (Engine engine = factory.create(plan)) {
            engine.setParameters(before);
            train(engine, plan, 0, 5);
            float[] average = engine.optimizerState().average().orElseThrow();

            for (ParameterPart part : ParameterLayout.of(plan).parts()) {
                assertThat(Arrays.equals(before, part.offset(), part.end(), average, part.offset(), part.end()))
                        .as("%s of layer %d is the same", part.kind(), part.layer())
                        .isEqualTo(!part.isTrained());
            }
        }
    }

    @Test
    void aStateWithoutItsAverageIsRefused() throws Exception {
        TestNetwork network = TestNetworks.all().get(0);
        TrainingPlan averaged = network.plan(new Optimizer.Sgd(0.1, 0, false), new Ema(0.9, false, Optional.empty()));
        OptimizerState without = new OptimizerState(1, List.of());
        OptimizerState with = new OptimizerState(1, List.of(), Optional.of(new float[255]));
        try (Engine one = factory.create(averaged);
                Engine other = factory.create(network.plan(new Optimizer.Sgd(0.1, 0, false)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> one.setOptimizerState(without))
                    .withMessage("no average does not fit a network of 255 parameters that are averaged");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> other.setOptimizerState(with))
                    .withMessage(
                            "an average of 255 values does not fit a network of 255 parameters that are not averaged");
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void layersThatAreNotTrainedKeepEveryBit(Optimizer optimizer) throws Exception {
        List<TestNetwork> frozen = List.of(
                FrozenNetworks.below("below").with(0.01, 0.02, 0.1, 0),
                FrozenNetworks.between("between").with(0.01, 0.02, 0.1, 0),
                FrozenNetworks.normalization());
        for (TestNetwork network : frozen) {
            TrainingPlan plan = network.plan(optimizer);
            if (plan.lackedBy(engine).isEmpty()) {
                checkFrozen(plan);
            }
        }
    }

    private void checkFrozen(TrainingPlan plan) throws Exception {
        float[] before = TestNetwork.randomParameters(plan, 3);
        List<ParameterPart> parts = ParameterLayout.of(plan).parts();
        // adding anything but another one makes it 0
        parts.forEach(part -> before[part.offset()] = part.kind() == TensorKind.MOVING_VARIANCE ? 1 : -0.0f);
        try (Engine trained = factory.create(plan)) {
            trained.setParameters(before);
            train(trained, plan, 0, 5);
            float[] after = trained.parameters();

            for (ParameterPart part : parts) {
                boolean same = true;
                for (int i = part.offset(); i < part.end(); i++) {
                    same &= Float.floatToRawIntBits(after[i]) == Float.floatToRawIntBits(before[i]);
                }
                assertThat(same)
                        .as("%s of layer %d is the same", part.kind(), part.layer())
                        .isEqualTo(!plan.layers().get(part.layer()).layer().trainable());
            }
        }
    }

    @Test
    void predictionDoesNotDependOnTheBatch() throws Exception {
        TrainingPlan plan = TestNetworks.everyParameter("to predict with").plan(PROBE);
        Batch batch = RandomBatch.of(plan, 20, 1);
        try (Engine engine = factory.create(plan)) {
            float[] all = engine.predict(batch.images(), 20).probabilities().values();
            float[] first = engine.predict(
                            Arrays.copyOf(batch.images(), plan.data().image().size()), 1)
                    .probabilities()
                    .values();

            assertThat(first).containsExactly(Arrays.copyOf(all, 3), within(1e-6f));
        }
    }

    @Test
    void parametersAreCopies() throws Exception {
        TrainingPlan plan = TestNetworks.everyParameter("to be changed").plan(PROBE);
        try (Engine engine = factory.create(plan)) {
            float[] before = engine.parameters();
            train(engine, plan, 0, 1);
            float[] after = engine.parameters();
            engine.setParameters(before);

            assertThat(after).isNotEqualTo(before);
            assertThat(engine.parameters()).isEqualTo(before).isNotSameAs(before);
        }
    }

    @Test
    void tooFewParametersAreRefused() throws Exception {
        try (Engine engine = factory.create(TestNetworks.all().get(0).plan(PROBE))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> engine.setParameters(new float[3]))
                    .withMessage("3 parameters do not fit a network of 255");
        }
    }

    @Test
    void anOptimizerRemembersNothingAtFirst() throws Exception {
        TrainingPlan plan =
                TestNetworks.everyParameter("untrained").plan(optimizers().get(0));
        try (Engine engine = factory.create(plan)) {
            OptimizerState state = engine.optimizerState();

            assertThat(state.steps()).isZero();
            assertThat(state.slots())
                    .hasSize(2)
                    .allSatisfy(slot ->
                            assertThat(slot).hasSize((int) plan.parameters()).containsOnly(0));
        }
    }

    @Test
    void theStateOfAnotherOptimizerIsRefused() throws Exception {
        TrainingPlan plan = TestNetworks.all().get(0).plan(optimizers().get(0));
        try (Engine engine = factory.create(plan)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> engine.setOptimizerState(new OptimizerState(1, List.of(new float[3]))))
                    .withMessage("slots of [3] values do not fit an optimizer of 2 for a network of 255 parameters");
        }
    }

    /** Trains some of the batches, and gives what was made smaller by each, with its penalties and smoothed labels. */
    private static List<Double> train(Engine engine, TrainingPlan plan, int from, int to) {
        List<Double> objectives = new ArrayList<>();
        for (int i = from; i < to; i++) {
            BatchMetrics metrics = engine.train(RandomBatch.of(plan, BATCHES[i], i));
            objectives.add(metrics.sums().get(ImageMetric.LOSS_WITH_PENALTIES) / BATCHES[i]);
        }
        return objectives;
    }
}
