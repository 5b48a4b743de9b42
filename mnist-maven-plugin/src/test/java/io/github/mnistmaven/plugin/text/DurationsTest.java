package io.github.mnistmaven.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"0.04, 0.0 s", "59.4, 59.4 s", "59.6, 1 min 00 s", "200, 3 min 20 s", "3900, 1 h 05 min"})
    void readAsPeopleSayThem(double seconds, String said) {
        assertThat(Durations.of(seconds)).isEqualTo(said);
    }
}
