package io.github.mnistmaven.experiment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.statistics.Summary.Spread;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void theIntervalIsOfStudentsT() {
        Summary summary = Summary.of(2, 4, 4, 5, 5);

        assertThat(summary.count()).isEqualTo(5);
        assertThat(summary.mean()).isEqualTo(4);
        Spread spread = summary.spread().orElseThrow();
        // squares 4 + 0 + 0 + 1 + 1, divided by 5 - 1
        assertThat(spread.standardDeviation()).isCloseTo(Math.sqrt(1.5), within(1e-12));
        // 2.776445 is the 97.5 % quantile of t with 4 degrees of freedom, as tables have it
        double reach = 2.776445 * Math.sqrt(1.5) / Math.sqrt(5);
        assertThat(spread.interval().low()).isCloseTo(4 - reach, within(1e-6));
        assertThat(spread.interval().high()).isCloseTo(4 + reach, within(1e-6));
    }

    @Test
    void twoAreEnoughForAWideInterval() {
        Spread spread = Summary.of(0, 2).spread().orElseThrow();

        assertThat(spread.standardDeviation()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(spread.interval().high()).isCloseTo(1 + 12.706205, within(1e-6));
    }

    @Test
    void aSingleOneTellsNothingOfOthers() {
        assertThat(Summary.of(0.99).mean()).isEqualTo(0.99);
        assertThat(Summary.of(0.99).spread()).isEmpty();
    }

    @Test
    void equalOnesHaveNoSpread() {
        assertThat(Summary.of(0.1, 0.1, 0.1)).isEqualTo(Summary.of(0.1, 0.1, 0.1));
        assertThat(Summary.of(0.1, 0.1, 0.1).mean()).isEqualTo(0.1);
        assertThat(Summary.of(0.1, 0.1, 0.1).spread()).contains(new Spread(0, new Interval(0.1, 0.1)));
    }
}
