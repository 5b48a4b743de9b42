package io.github.mnistmaven.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {

    /** Logits of 3, 1 and -2: the softmax of these over the temperature, computed with NumPy in double precision. */
    @ParameterizedTest
    @CsvSource({"1, 0.8756006", "2, 0.6896721", "0.5, 0.9819700", "100, 0.3411373"})
    void isTheSoftmaxOfLogitsOverTemperature(double temperature, float expected) {
        float[] probabilities = {0.5f, 0.5f, 0, 0.8756006f, 0.1185000f, 0.0058997f};

        assertThat(new Confidence(temperature, Optional.empty()).of(probabilities, 3, 3, 0))
                .isCloseTo(expected, within(1e-4f));
    }

    @Test
    void isACertaintyWhereNothingElseIsProbable() {
        assertThat(new Confidence(3, Optional.empty()).of(new float[] {0, 1, 0}, 0, 3, 1))
                .isEqualTo(1);
    }

    @Test
    void isEnoughFromTheThresholdOn() {
        Confidence rule = new Confidence(1, Optional.of(0.9));

        assertThat(rule.isEnough(0.9f)).isTrue();
        assertThat(rule.isEnough(Math.nextDown(0.9f))).isFalse();
        assertThat(new Confidence(1, Optional.empty()).isEnough(1)).isFalse();
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(Double.NaN, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(0.001, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(1, Optional.of(1.5)));
    }
}
