package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateRulesTest {
    private static final int COUNT = 1003;
    private static final int STEPS = 3;

    @Test
    void everyOptimizerHasARule() {
        assertThat(UpdateRules.types()).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                new Optimizer.Adam(0.01, 0.9, 0.999, 1e-7),
                new Optimizer.Nadam(0.01, 0.9, 0.999, 1e-7, Optional.empty(), Optional.empty()),
                new Optimizer.RmsProp(0.01, 0.9, 0.5, 1e-7, true, Optional.empty(), Optional.empty()),
                new Optimizer.Adadelta(1, 0.95, 1e-7, Optional.empty(), Optional.empty()),
                new Optimizer.Sgd(0.01, 0, false),
                new Optimizer.Sgd(0.01, 0.9, false),
                new Optimizer.Sgd(0.01, 0.9, true));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void chunksGiveTheBitsOfTheWhole(Optimizer optimizer) {
        List<Chunk> chunks = Chunk.all(COUNT, 100);

        assertThat(chunks).hasSize(9);
        assertThat(updated(optimizer, chunks)).isDeepEqualTo(updated(optimizer, List.of(new Chunk(0, COUNT))));
    }

    /** Parameters, then slots, after a few steps of gradients that are drawn anew. */
    private static float[][] updated(Optimizer optimizer, List<Chunk> chunks) {
        Random random = new Random(15);
        try (Device device = new Device()) {
            Tensor values = device.allocate(Layouts.plain(COUNT));
            Tensor gradients = device.allocate(Layouts.plain(COUNT));
            values.put(draw(random));
            UpdateRule rule = UpdateRules.of(optimizer, device, values, gradients, chunks);
            for (int step = 1; step <= STEPS; step++) {
                gradients.put(draw(random));
                rule.update(optimizer.learningRate(), step);
                device.await();
            }
            List<float[]> results = new ArrayList<>();
            Stream.concat(Stream.of(values), rule.slots().stream()).forEach(tensor -> {
                float[] result = new float[COUNT];
                tensor.get(result);
                results.add(result);
            });
            return results.toArray(float[][]::new);
        }
    }

    private static float[] draw(Random random) {
        float[] values = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
