package io.github.mnistmaven.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ByTypeTest {
    private final ByType<Number, String, String> shown = ByType.<Number, String, String>none()
            .with(Integer.class, (before, value) -> before + Integer.toHexString(value))
            .with(Double.class, (before, value) -> before + value.isNaN());

    @Test
    void eachTypeHasAFunctionOfItsOwn() {
        assertThat(shown.of("0x", 255)).isEqualTo("0xff");
        assertThat(shown.of("NaN: ", 1.0)).isEqualTo("NaN: false");
        assertThat(shown.types()).containsExactlyInAnyOrder(Integer.class, Double.class);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> shown.of("", 7L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing is known of 7");
    }
}
