package io.github.mnistmaven.language.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayerTypesTest {

    @Test
    void everyRecordOfALayerIsThatOfOneType() {
        assertThat(LayerTypes.ALL)
                .<Class<?>>extracting(LayerType::record)
                .containsExactlyInAnyOrderElementsOf(
                        records(Layer.class).distinct().toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(LayerTypesTest::records);
    }

    @Test
    void findsTheTypeOfALayer() {
        assertThat(LayerTypes.of(new Layer.Flatten()).construct().keyword()).isEqualTo("flatten");
    }

    @Test
    void someEngineTrainsEachOfThem() {
        assertThat(LayerTypes.ALL)
                .allSatisfy(type -> assertThat(type.engines()).isNotEmpty().doesNotContain(EngineChoice.AUTO));
    }
}
