package io.github.mnistmaven.plugin.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void ticksAreRoundAndEncloseTheRange() {
        assertThat(Ticks.enclosing(94.47, 99.81, 5)).isEqualTo(ticks(0, 94, 96, 98, 100));
        assertThat(Ticks.enclosing(0, 0.1862, 5)).isEqualTo(ticks(2, 0, 0.05, 0.1, 3 * 0.05, 0.2));
        assertThat(Ticks.enclosing(0, 2400, 5)).isEqualTo(ticks(0, 0, 500, 1000, 1500, 2000, 2500));
    }

    @Test
    void aRangeThatEndsOnATickGetsNoFurtherOne() {
        assertThat(Ticks.enclosing(0, 0.3, 5)).isEqualTo(ticks(1, 0, 0.1, 0.2, 3 * 0.1));
        assertThat(Ticks.enclosing(98, 100, 5)).isEqualTo(ticks(1, 98, 98.5, 99, 99.5, 100));
    }

    @Test
    void aRangeWithoutExtentStillHasTwoTicks() {
        assertThat(Ticks.enclosing(0, 0, 5)).isEqualTo(ticks(1, 0, 0.2));
    }

    /** The least number there is, divided by 5, is 0; numbers beyond all longs have ticks that are closer than longs tell. */
    @Test
    void aRangeThatNoStepDividesIsTakenForOneWithoutExtent() {
        assertThat(Ticks.enclosing(0, Double.MIN_VALUE, 5)).isEqualTo(ticks(1, 0, 0.2));
        assertThat(Ticks.enclosing(1, Math.nextUp(1.0), 5)).isEqualTo(ticks(1, 1, 6 * 0.2));
        assertThat(Ticks.enclosing(1e300, 1e300, 5).values()).hasSize(2);
        assertThat(Ticks.enclosing(1e300, 1e300, 5).first()).isCloseTo(1e300, within(1e288));
        assertThat(Ticks.enclosing(0, 1e-290, 5).values()).hasSizeBetween(5, 7);
    }

    @Test
    void everyEpochHasATickUntilTheyAreMany() {
        assertThat(Ticks.epochs(1, 10)).isEqualTo(ticks(0, 1));
        assertThat(Ticks.epochs(3, 10)).isEqualTo(ticks(0, 1, 2, 3));
        assertThat(Ticks.epochs(11, 10)).isEqualTo(ticks(0, 2, 4, 6, 8, 10));
        assertThat(Ticks.epochs(100, 10).values()).hasSize(10).startsWith(10.0).endsWith(100.0);
    }

    private static Ticks ticks(int decimals, double... values) {
        return new Ticks(Arrays.stream(values).boxed().toList(), decimals);
    }
}
