package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.reference.ReferenceNetwork;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Many networks against their definition: only shapes that nobody thinks of show which kernels are not right. */
public abstract class RandomNetworksContract {
    private static final double LEARNING_RATE = 1024;

    private final EngineFactory factory;
    private final int networks;
    private final double tolerance;

    /**
     * @param networks how many are tried
     * @param tolerance the largest error of a probability, and of a gradient relative to the largest of its network
     */
    protected RandomNetworksContract(EngineFactory factory, int networks, double tolerance) {
        this.factory = factory;
        this.networks = networks;
        this.tolerance = tolerance;
    }

    /** Whether the engine has the network at all. */
    protected boolean covers(TrainingPlan plan) {
        return true;
    }

    @Test
    void classifyAndTrainAsDefined() throws Exception {
        int trained = 0;
        for (long seed = 0; trained < networks; seed++) {
            Optional<TrainingPlan> plan = RandomNetwork.plan(seed, new Optimizer.Sgd(LEARNING_RATE, 0, false));
            if (plan.filter(this::covers).isPresent()) {
                check(plan.get(), seed);
                trained++;
            }
        }
    }

    private void check(TrainingPlan plan, long seed) throws UnsupportedNetworkException {
        float[] parameters = TestNetwork.randomParameters(plan, seed);
        double[] exact = ReferenceTraining.doubles(parameters);
        Batch batch = RandomBatch.of(plan, 2 + (int) (seed % 5), seed);
        ReferenceNetwork reference = new ReferenceNetwork(plan);
        ReferenceNetwork.Result expected = reference.evaluate(exact, batch);
        try (Engine engine = factory.create(plan)) {
            engine.setParameters(parameters);
            float[] probabilities = engine.predict(batch.images(), batch.count())
                    .probabilities()
                    .values();
            engine.train(batch);

            assertThat(ReferenceTraining.doubles(probabilities))
                    .as("probabilities of network %d, %s", seed, plan.layers())
                    .containsExactly(reference.probabilities(exact, batch.images(), batch.count()), within(tolerance));
            assertThat(gradient(plan, exact, ReferenceTraining.doubles(engine.parameters())))
                    .as("gradient of network %d, %s", seed, plan.layers())
                    .containsExactly(
                            trained(plan, expected.gradient()), within(tolerance * largest(expected.gradient())));
        }
    }

    private static double[] gradient(TrainingPlan plan, double[] before, double[] after) {
        double[] gradient = new double[before.length];
        Arrays.setAll(gradient, i -> (before[i] - after[i]) / LEARNING_RATE);
        return trained(plan, gradient);
    }

    /** Zero for what is moved, not trained. */
    private static double[] trained(TrainingPlan plan, double[] gradient) {
        double[] trained = gradient.clone();
        for (ParameterPart part : ParameterLayout.of(plan).parts()) {
            if (!part.isTrained()) {
                Arrays.fill(trained, part.offset(), part.end(), 0);
            }
        }
        return trained;
    }

    /** Of a network that is sure of its answers, gradients are what a float next to 1, known to 6e-8, leaves of it. */
    private static double largest(double[] values) {
        return Math.max(1e-2, Arrays.stream(values).map(Math::abs).max().orElse(0));
    }
}
