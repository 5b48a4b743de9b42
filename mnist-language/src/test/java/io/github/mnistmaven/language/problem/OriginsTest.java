package io.github.mnistmaven.language.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final Location WHOLE = new Location("x.yml", 1, 1);
    private static final Location LAYER = new Location("x.yml", 7, 5);
    private static final Location UNITS = new Location("x.yml", 7, 20);

    private final Origins origins =
            new Origins(Map.of("", WHOLE, "model[2]", LAYER, "model[2].dense.units", UNITS), List.of("x.yml"));

    @Test
    void aWrittenValueIsWhereItWasWritten() {
        assertThat(origins.of("model[2].dense.units")).isEqualTo(UNITS);
    }

    @Test
    void aValueByDefaultIsWhereTheNearestValueAroundItWasWritten() {
        assertThat(origins.of("model[2].dense.activation")).isEqualTo(LAYER);
        assertThat(origins.of("model[3]")).isEqualTo(WHOLE);
        assertThat(origins.of("data.validation")).isEqualTo(WHOLE);
        assertThat(origins.of("")).isEqualTo(WHOLE);
    }

    @Test
    void whetherAValueWasWrittenCanBeAsked() {
        assertThat(origins.find("model[2].dense.units")).contains(UNITS);
        assertThat(origins.find("model[2].dense.activation")).isEmpty();
    }

    @Test
    void anExperimentWithoutAPlaceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Origins(Map.of("model", LAYER), List.of()));
    }
}
