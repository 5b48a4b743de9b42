package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import io.github.mnistmaven.trainer.engine.reference.ReferenceNetwork;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oneDNN engine against the definitions, where layouts, sizes of batches and neighbours of layers meet by chance. */
class RandomNetworksTest {
    private static final Optimizer PROBE = new Optimizer.Sgd(1024, 0, false);
    // normalizing nearly equal values, one after the other, enlarges what rounding leaves
    private static final double TOLERANCE = 1e-4;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gradientsAndProbabilitiesAreThoseOfTheDefinition(long seed) {
        TrainingPlan plan = RandomNetworks.plan(seed, PROBE);
        float[] before = TestNetwork.randomParameters(plan, seed);
        ReferenceNetwork reference = new ReferenceNetwork(plan);
        try (Engine engine = OneDnnEngine.create(plan)) {
            for (int count : new int[] {5, 1, 3}) {
                Batch batch = RandomBatch.of(plan, count, count);
                engine.setParameters(before);
                double[] probabilities =
                        reference.probabilities(ReferenceTraining.doubles(before), batch.images(), count);

                assertThat(ReferenceTraining.doubles(engine.predict(batch.images(), count)))
                        .as(
                                "%s",
                                plan.layers().stream().map(PlannedLayer::layer).toList())
                        .containsExactly(probabilities, within(TOLERANCE));
                checkGradients(
                        plan, engine, before, batch, reference.evaluate(ReferenceTraining.doubles(before), batch));
            }
        }
    }

    private static void checkGradients(
            TrainingPlan plan, Engine engine, float[] before, Batch batch, ReferenceNetwork.Result expected) {
        assertThat(engine.train(batch).loss()).isCloseTo(expected.loss(), within(TOLERANCE * expected.loss()));
        double[] actual = ReferenceTraining.doubles(engine.parameters());
        for (ParameterPart part : ParameterLayout.of(plan).parts()) {
            for (int i = part.offset(); i < part.end() && part.kind().isTrained(); i++) {
                actual[i] = (before[i] - actual[i]) / PROBE.learningRate();
            }
            new Closeness(TOLERANCE)
                    .check(part, actual, part.kind().isTrained() ? expected.gradient() : expected.moved());
        }
    }
}
