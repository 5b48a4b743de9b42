package io.github.mnistmaven.plugin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedSummaryTest {

    /** The squares of the distances from 0.98, 0.0001, 0 and 0.0001, over 2: a deviation of 0.01. */
    @Test
    void theSpreadIsThatOfASample() {
        assertThat(SeedSummary.sentence(List.of(0.97, 0.98, 0.99)))
                .isEqualTo("test accuracy 98.00 % on average over 3 seeds, standard deviation 1.00 points");
    }
}
