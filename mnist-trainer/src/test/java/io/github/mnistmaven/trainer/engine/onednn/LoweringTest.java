package io.github.mnistmaven.trainer.engine.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.language.layer.LayerType;
import io.github.mnistmaven.language.layer.LayerTypes;
import org.junit.jupiter.api.Test;

class LoweringTest {

    @Test
    void thereAreStagesOfTheTypesThatAreSaidToBeTrained() {
        assertThat(Lowering.types())
                .containsExactlyInAnyOrderElementsOf(LayerTypes.ALL.stream()
                        .filter(type -> type.engines().contains(EngineChoice.ONEDNN))
                        .<Class<?>>map(LayerType::record)
                        .toList());
    }
}
