package io.github.mnistmaven.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void oneThingIsOneAndNoneAreSeveral() {
        assertThat(Counts.of(1, "problem")).isEqualTo("1 problem");
        assertThat(Counts.of(0, "problem")).isEqualTo("0 problems");
        assertThat(Counts.of(2, "problem")).isEqualTo("2 problems");
    }

    @Test
    void thousandsAreSetApart() {
        assertThat(Counts.grouped(542_230)).isEqualTo("542,230");
    }
}
