package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.language.layer.LayerType;
import io.github.mnistmaven.language.layer.LayerTypes;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The networks that engines are tested with leave nothing out. */
class TestNetworksTest {
    private static final Optimizer SGD = new Optimizer.Sgd(1, 0, false);

    @Test
    void enginesAreTestedWithEveryTypeOfLayer() {
        Set<Class<?>> types = TestNetworks.all().stream()
                .flatMap(network -> network.plan(SGD).layers().stream())
                .map(planned -> planned.layer().getClass())
                .collect(Collectors.toSet());

        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(
                        LayerTypes.ALL.stream().<Class<?>>map(LayerType::record).toList());
    }

    @Test
    void enginesAreTestedWithNothingThatIsSaidToBeLacking() {
        assertThat(TestNetworks.all()).extracting(network -> network.plan(SGD)).allSatisfy(plan -> {
            assertThat(plan.lackedBy(EngineChoice.ONEDNN)).isEmpty();
            assertThat(plan.lackedBy(EngineChoice.DL4J)).isEmpty();
        });
    }
}
