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

    @ParameterizedTest
    @CsvSource({
        "0, about 1 s",
        "8.6, about 9 s",
        "9.9, about 10 s",
        "23.1, about 25 s",
        "59, about 60 s",
        "88, about 90 s",
        "131, about 2 min",
        "214, about 4 min",
        "1300, about 20 min",
        "7100, about 120 min",
        "7300, about 2 h",
        "100000, about 28 h",
        "1000000, about 12 days"
    })
    void estimatesAreNoMorePreciseThanTheyCanBe(double seconds, String said) {
        assertThat(Durations.about(seconds)).isEqualTo(said);
    }
}
