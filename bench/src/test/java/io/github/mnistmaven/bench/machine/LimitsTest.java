package io.github.mnistmaven.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void eachFigureHasItsOwnMedian() {
        List<Limits> measured = List.of(
                new Limits("avx2", 2, 80, 14, 160),
                new Limits("avx2", 2, 220, 44, 150),
                new Limits("avx2", 2, 210, 30, 9));

        assertThat(Limits.median(measured)).isEqualTo(new Limits("avx2", 2, 210, 30, 150));
    }
}
