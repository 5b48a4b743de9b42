package io.github.mnistmaven.trainer.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import org.junit.jupiter.api.Test;

/** Five update steps against Keras' formulas in double precision. */
class OptimizerTest {
    private static final int STEPS = 5;
    // a power of two: a step of plain gradient descent shows the gradient nearly unrounded
    private static final double PROBE = 1024;

    /** One parameter's step. */
    private interface Formula {
        /**
         * @param state two numbers that the formula keeps for the parameter
         * @return what is added to the parameter
         */
        double update(double gradient, double[] state, int step);
    }

    @Test
    void adamIsKeras() throws Exception {
        double learningRate = 0.01;
        double beta1 = 0.8;
        double beta2 = 0.95;
        double epsilon = 1e-3;

        check(new Optimizer.Adam(learningRate, beta1, beta2, epsilon), (gradient, state, step) -> {
            state[0] += (gradient - state[0]) * (1 - beta1);
            state[1] += (gradient * gradient - state[1]) * (1 - beta2);
            double alpha = learningRate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step));
            return -state[0] * alpha / (Math.sqrt(state[1]) + epsilon);
        });
    }

    @Test
    void gradientDescentIsKeras() throws Exception {
        check(new Optimizer.Sgd(0.1, 0, false), (gradient, state, step) -> -0.1 * gradient);
    }

    @Test
    void momentumIsKeras() throws Exception {
        check(new Optimizer.Sgd(0.1, 0.9, false), (gradient, state, step) -> {
            state[0] = state[0] * 0.9 - gradient * 0.1;
            return state[0];
        });
    }

    @Test
    void nesterovMomentumIsKeras() throws Exception {
        check(new Optimizer.Sgd(0.1, 0.9, true), (gradient, state, step) -> {
            state[0] = state[0] * 0.9 - gradient * 0.1;
            return state[0] * 0.9 - gradient * 0.1;
        });
    }

    @Test
    void aNewLearningRateActsOnTheNextBatchAndKeepsTheMomentum() throws Exception {
        TrainingPlan plan = plan(new Optimizer.Sgd(0.1, 0.5, false));
        Batch batch = RandomBatch.of(plan, 8, 0);
        try (Engine engine = Dl4jEngine.create(plan);
                Engine probe = Dl4jEngine.create(plan(new Optimizer.Sgd(PROBE, 0, false)))) {
            float[] start = engine.parameters();
            engine.train(batch);
            float[] first = engine.parameters();
            engine.setLearningRate(0.2);
            double[] gradient = gradient(probe, first, batch);
            engine.train(batch);
            float[] second = engine.parameters();

            assertThat(engine.learningRate()).isEqualTo(0.2);
            for (int i = 0; i < start.length; i++) {
                double velocity = 0.5 * ((double) first[i] - start[i]) - 0.2 * gradient[i];
                assertThat((double) second[i] - first[i]).isCloseTo(velocity, within(1e-6));
            }
        }
    }

    private static void check(Optimizer optimizer, Formula formula) throws Exception {
        TrainingPlan plan = plan(optimizer);
        double[][] state = new double[(int) plan.parameters()][2];
        try (Engine engine = Dl4jEngine.create(plan);
                Engine probe = Dl4jEngine.create(plan(new Optimizer.Sgd(PROBE, 0, false)))) {
            for (int step = 1; step <= STEPS; step++) {
                Batch batch = RandomBatch.of(plan, 8, step);
                float[] before = engine.parameters();
                double[] gradient = gradient(probe, before, batch);
                engine.train(batch);
                float[] after = engine.parameters();
                for (int i = 0; i < before.length; i++) {
                    assertThat((double) after[i] - before[i])
                            .as("parameter %d in step %d", i, step)
                            .isCloseTo(formula.update(gradient[i], state[i], step), within(1e-6));
                }
            }
        }
    }

    private static double[] gradient(Engine probe, float[] parameters, Batch batch) {
        probe.setParameters(parameters);
        probe.train(batch);
        float[] after = probe.parameters();
        double[] gradient = new double[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            gradient[i] = ((double) parameters[i] - after[i]) / PROBE;
        }
        return gradient;
    }

    private static TrainingPlan plan(Optimizer optimizer) {
        return new PlanBuilder(Shape.image(4, 4, 1), 3)
                .optimizer(optimizer)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(6, Activation.TANH))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();
    }
}
