package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.language.layer.LayerType;
import io.github.mnistmaven.language.layer.LayerTypes;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The networks that engines are tested with leave nothing out. */
class TestNetworksTest {
    private static final Optimizer SGD = new Optimizer.Sgd(1, 0, false);

    @ParameterizedTest
    @EnumSource(names = {"ONEDNN", "DL4J"})
    void enginesAreTestedWithEveryTypeOfLayerThatTheyTrain(EngineChoice engine) {
        Set<Class<?>> types = TestNetworks.of(engine).stream()
                .flatMap(network -> network.plan(SGD).layers().stream())
                .map(planned -> planned.layer().getClass())
                .collect(Collectors.toSet());

        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(LayerTypes.ALL.stream()
                        .filter(type -> type.engines().contains(engine))
                        .<Class<?>>map(LayerType::record)
                        .toList());
    }

    @Test
    void oneDnnTrainsThemAll() {
        assertThat(TestNetworks.of(EngineChoice.ONEDNN)).isEqualTo(TestNetworks.all());
    }
}
