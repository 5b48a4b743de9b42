package io.github.mnistmaven.trainer.engine.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.engine.reference.ReferenceNetwork;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of networks against their definition. oneDNN has many kernels for one operation and chooses by shape,
 * processor and purpose; not all of them are right, and only shapes that nobody thinks of show which.
 */
class RandomNetworksTest {
    private static final int NETWORKS = 400;
    private static final double LEARNING_RATE = 1024;
    private static final double TOLERANCE = 2e-5;

    @Test
    void classifyAndTrainAsDefined() throws Exception {
        int trained = 0;
        for (long seed = 0; trained < NETWORKS; seed++) {
            Optional<TrainingPlan> plan = RandomNetwork.plan(seed, new Optimizer.Sgd(LEARNING_RATE, 0, false));
            if (plan.isPresent()) {
                check(plan.get(), seed);
                trained++;
            }
        }
    }

    private static void check(TrainingPlan plan, long seed) throws UnsupportedNetworkException {
        float[] parameters = TestNetwork.randomParameters(plan, seed);
        double[] exact = ReferenceTraining.doubles(parameters);
        Batch batch = RandomBatch.of(plan, 2 + (int) (seed % 5), seed);
        ReferenceNetwork reference = new ReferenceNetwork(plan);
        ReferenceNetwork.Result expected = reference.evaluate(exact, batch);
        try (Engine engine = OneDnnEngine.create(plan)) {
            engine.setParameters(parameters);
            float[] probabilities = engine.predict(batch.images(), batch.count());
            engine.train(batch);

            assertThat(ReferenceTraining.doubles(probabilities))
                    .as("probabilities of network %d, %s", seed, plan.layers())
                    .containsExactly(reference.probabilities(exact, batch.images(), batch.count()), within(TOLERANCE));
            assertThat(gradient(plan, exact, ReferenceTraining.doubles(engine.parameters())))
                    .as("gradient of network %d, %s", seed, plan.layers())
                    .containsExactly(
                            trained(plan, expected.gradient()), within(TOLERANCE * largest(expected.gradient())));
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

    private static double largest(double[] values) {
        return Math.max(1e-3, Arrays.stream(values).map(Math::abs).max().orElse(0));
    }
}
