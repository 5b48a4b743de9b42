package io.github.mnistmaven.trainer.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.reference.ReferenceNetwork;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What DL4J computes, helpers and all, against the definition of the network in double precision. */
class GradientTest {
    // powers of two, so that a step of plain gradient descent scales the gradient without rounding it
    private static final double LEARNING_RATE = 16;
    private static final Layer.Dense OUTPUT = new Layer.Dense(3, Activation.SOFTMAX);

    static Object[] networks() {
        return new Object[] {
            network("dense alone", new Layer.Flatten(), OUTPUT),
            network(
                    "valid convolution, max pooling",
                    new Layer.Conv2D(3, new Size(3, 2), new Size(1, 1), Padding.VALID, Activation.RELU),
                    new Layer.MaxPooling2D(new Size(2, 2), new Size(2, 2), Padding.VALID),
                    new Layer.Flatten(),
                    new Layer.Dense(4, Activation.RELU),
                    OUTPUT),
            network(
                    "same padding, even windows, strides",
                    new Layer.Conv2D(3, new Size(2, 4), new Size(2, 1), Padding.SAME, Activation.LINEAR),
                    new Layer.MaxPooling2D(new Size(2, 2), new Size(2, 2), Padding.SAME),
                    new Layer.Flatten(),
                    OUTPUT),
            network(
                    "two convolutions, overlapping windows",
                    new Layer.Conv2D(2, new Size(3, 3), new Size(1, 1), Padding.SAME, Activation.TANH),
                    new Layer.MaxPooling2D(new Size(3, 3), new Size(1, 2), Padding.SAME),
                    new Layer.Conv2D(3, new Size(2, 2), new Size(1, 1), Padding.VALID, Activation.SIGMOID),
                    new Layer.Flatten(),
                    OUTPUT),
            network(
                    "dropout of images and vectors",
                    new Layer.Dropout(0.25),
                    new Layer.Conv2D(3, new Size(3, 3), new Size(1, 1), Padding.VALID, Activation.RELU),
                    new Layer.Dropout(0.5),
                    new Layer.Flatten(),
                    new Layer.Dropout(0.25),
                    new Layer.Dense(5, Activation.TANH),
                    new Layer.Dropout(0.4),
                    OUTPUT),
            network(
                    "every activation",
                    new Layer.Flatten(),
                    new Layer.Dense(5, Activation.SIGMOID),
                    new Layer.Dense(5, Activation.LINEAR),
                    new Layer.Dense(5, Activation.SOFTMAX),
                    new Layer.Dense(5, Activation.TANH),
                    OUTPUT),
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void gradientsAreThoseOfTheDefinition(String name, TrainingPlan plan) throws Exception {
        Batch batch = RandomBatch.of(plan, 5, 1);
        float[] before = randomParameters(plan);
        double[] expected =
                new ReferenceNetwork(plan).evaluate(doubles(before), batch).gradient();

        try (Engine engine = Dl4jEngine.create(plan)) {
            engine.setParameters(before);
            engine.train(batch);
            float[] after = engine.parameters();

            for (int i = 0; i < before.length; i++) {
                assertThat(((double) before[i] - after[i]) / LEARNING_RATE)
                        .as("parameter %d", i)
                        .isCloseTo(expected[i], within(1e-6));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void probabilitiesAreThoseOfTheDefinition(String name, TrainingPlan plan) throws Exception {
        Batch image = RandomBatch.of(plan, 1, 2);
        float[] parameters = randomParameters(plan);

        try (Engine engine = Dl4jEngine.create(plan)) {
            engine.setParameters(parameters);

            double[] expected = new ReferenceNetwork(plan).probabilities(doubles(parameters), image.images(), 1);
            assertThat(doubles(engine.predict(image.images(), 1))).containsExactly(expected, within(1e-6));
        }
    }

    private static Arguments network(String name, Layer... layers) {
        PlanBuilder plan =
                new PlanBuilder(Shape.image(7, 6, 2), 3).optimizer(new Optimizer.Sgd(LEARNING_RATE, 0, false));
        for (Layer layer : layers) {
            plan.layer(layer);
        }
        return Arguments.of(name, plan.build());
    }

    /** Biases included, which are zero at first and would hide themselves. */
    private static float[] randomParameters(TrainingPlan plan) {
        Random random = new Random(3);
        float[] parameters = new float[(int) plan.parameters()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) (random.nextGaussian() * 0.4);
        }
        return parameters;
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}
