package io.github.mnistmaven.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private final AtomicLong clock = new AtomicLong();
    private int runs;

    /** Nine seconds for the first, which does not count, then 1, 2 and so on. */
    private void work() {
        clock.addAndGet(1_000_000_000L * (runs == 0 ? 9 : runs));
        runs++;
    }

    @Test
    void theFirstTimeDoesNotCount() {
        assertThat(new Repetition(clock::get, 3, 0).medianSeconds(this::work)).isEqualTo(2);
        assertThat(runs).isEqualTo(4);
    }

    @Test
    void asManyTimesAsFitTheSeconds() {
        assertThat(new Repetition(clock::get, 1, 10).medianSeconds(this::work)).isEqualTo(2.5);
        assertThat(runs).isEqualTo(5);
    }
}
