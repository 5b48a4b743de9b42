package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Keras computes, step by step: every layer, optimizer, penalty and schedule of the language. */
public abstract class KerasFiguresContract {
    /** Of a weight after the last step. */
    private static final double TOLERANCE_OF_WEIGHTS = 1e-5;

    private final EngineChoice choice;
    private final EngineFactory factory;

    private final double tolerance;
    private final double toleranceOfLongSums;

    /**
     * @param choice which networks there are to train
     * @param tolerance that of a loss, relative
     * @param toleranceOfLongSums that of a loss, and of weights, where a channel has 100,000 values
     */
    protected KerasFiguresContract(
            EngineChoice choice, EngineFactory factory, double tolerance, double toleranceOfLongSums) {
        this.choice = choice;
        this.factory = factory;
        this.tolerance = tolerance;
        this.toleranceOfLongSums = toleranceOfLongSums;
    }

    static List<String> names() {
        return KerasFigures.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void lossesAreThoseOfKeras(String name, @TempDir Path directory) throws Exception {
        KerasFigures figures = KerasFigures.read(name, directory);
        assumeThat(figures.plan().lackedBy(choice)).isEmpty();
        double least = figures.plan().training().batchSize() > 1000 ? toleranceOfLongSums : 0;
        double ofLosses = Math.max(least, tolerance);
        List<Double> losses = new ArrayList<>();
        try (Engine engine = factory.create(figures.plan())) {
            engine.setParameters(figures.start());
            for (int step = 0; step < figures.steps(); step++) {
                Batch batch = figures.batch(step);
                engine.setLearningRate(figures.learningRate(step, losses));
                losses.add(engine.train(batch).loss() / batch.count());
                double expected = figures.crossEntropy().get(step);

                assertThat(losses.get(step)).as("step %d", step).isCloseTo(expected, within(ofLosses * expected));
            }

            float[] kept = engine.optimizerState().average().orElseGet(engine::parameters);
            assertThat(ReferenceTraining.doubles(kept))
                    .containsExactly(figures.weights(), within(Math.max(least, TOLERANCE_OF_WEIGHTS)));
        }
    }
}
