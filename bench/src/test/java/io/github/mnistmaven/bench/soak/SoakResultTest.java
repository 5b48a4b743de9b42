package io.github.mnistmaven.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoakResultTest {
    private static final long MB = 1024 * 1024;

    @Test
    void memoryThatSettlesIsFlat() {
        SoakResult result = result(100, 300, 400, 402, 401, 401, 402, 404);

        assertThat(result.growthBytes()).isEqualTo(2 * MB);
        assertThat(result.flat()).isTrue();
        assertThat(result.sentence())
                .isEqualTo("onednn, 8 epochs: resident memory is flat (+2048 kB from the second quarter to the last,"
                        + " bound 32768 kB), peak 413696 kB");
    }

    @Test
    void memoryThatGoesOnGrowingIsNot() {
        SoakResult result = result(100, 110, 120, 130, 140, 150, 155, 165);

        assertThat(result.growthBytes()).isEqualTo(35 * MB);
        assertThat(result.flat()).isFalse();
        assertThat(result.sentence()).startsWith("onednn, 8 epochs: resident memory grows (+35840 kB");
    }

    @Test
    void aPeakThatIsGivenBackIsNoGrowth() {
        assertThat(result(100, 100, 100, 100, 900, 900, 100, 100).flat()).isTrue();
    }

    private static SoakResult result(Integer... megabytes) {
        return SoakResult.of(
                "onednn", List.of(megabytes).stream().map(size -> size * MB).toList(), 32 * MB);
    }
}
