package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.reference.ReferenceNetwork;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions that engines are held against are Keras': in double precision, as its figures are. */
class ReferenceKerasFiguresTest {
    /** Keras rounds decays and rates to single precision whatever it computes in. */
    private static final double TOLERANCE = 1e-7;

    static List<String> names() {
        return KerasFigures.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void lossesAreThoseOfKeras(String name, @TempDir Path directory) throws Exception {
        KerasFigures figures = KerasFigures.read(name, directory);
        ReferenceTraining training = new ReferenceTraining(figures.plan(), figures.start());
        List<Double> losses = new ArrayList<>();
        for (int step = 0; step < figures.steps(); step++) {
            Batch batch = figures.batch(step);
            training.with(figures.learningRate(step, losses));
            ReferenceNetwork.Result result = training.train(batch);
            losses.add(result.loss() / batch.count());
            double expected = figures.objective().get(step);

            assertThat(result.objective()).as("step %d", step).isCloseTo(expected, within(TOLERANCE * expected));
        }

        double[] kept = figures.plan().training().ema().isPresent() ? training.average() : training.parameters();
        assertThat(kept).containsExactly(figures.weights(), within(1e-6));
    }
}
