package io.github.mnistmaven.plugin.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void ticksAreRoundAndEncloseTheRange() {
        assertThat(texts(Ticks.enclosing(94.47, 99.81, 5))).containsExactly("94", "96", "98", "100");
        assertThat(texts(Ticks.enclosing(0, 0.1862, 5))).containsExactly("0.00", "0.05", "0.10", "0.15", "0.20");
        assertThat(texts(Ticks.enclosing(0, 2400, 5))).containsExactly("0", "500", "1000", "1500", "2000", "2500");
    }

    @Test
    void aRangeThatEndsOnATickGetsNoFurtherOne() {
        assertThat(texts(Ticks.enclosing(0, 0.3, 5))).containsExactly("0.0", "0.1", "0.2", "0.3");
        assertThat(texts(Ticks.enclosing(98, 100, 5))).containsExactly("98.0", "98.5", "99.0", "99.5", "100.0");
        assertThat(texts(Ticks.enclosing(0.29 * 100, 30, 5)))
                .as("from 28.999999999999996 on")
                .startsWith("29.0");
    }

    @Test
    void aRangeWithoutExtentStillHasTwoTicks() {
        assertThat(texts(Ticks.enclosing(0, 0, 5))).containsExactly("0.0", "0.2");
    }

    /**
     * The least number there is, divided by 5, is 0; numbers beyond all longs have ticks that are closer than longs
     * tell.
     */
    @Test
    void aRangeThatNoStepDividesIsTakenForOneWithoutExtent() {
        assertThat(texts(Ticks.enclosing(0, Double.MIN_VALUE, 5))).containsExactly("0.0", "0.2");
        assertThat(texts(Ticks.enclosing(1, Math.nextUp(1.0), 5))).containsExactly("1.0", "1.2");
        assertThat(texts(Ticks.enclosing(99, 99.00000000000001, 5))).containsExactly("99.0", "99.2");
        assertThat(Ticks.enclosing(1e300, 1e300, 5).values()).hasSize(2);
        assertThat(Ticks.enclosing(1e300, 1e300, 5).first()).isCloseTo(1e300, within(1e288));
        assertThat(Ticks.enclosing(0, 1e-290, 5).values()).hasSizeBetween(5, 7);
    }

    @Test
    void everyEpochHasATickUntilTheyAreMany() {
        assertThat(epochs(1)).containsExactly("1");
        assertThat(epochs(3)).containsExactly("1", "2", "3");
        assertThat(epochs(10)).hasSize(10).endsWith("10");
        assertThat(epochs(11)).containsExactly("2", "4", "6", "8", "10");
        assertThat(epochs(100)).hasSize(10).startsWith("10").endsWith("100");
    }

    @Test
    void aPartOfAnAxisHasFinerTicksThatEncloseIt() {
        List<Ticks> levels = Ticks.levels(90, 100, 5, 0.02);

        assertThat(texts(Ticks.enclosing(levels, 90, 100))).containsExactly("90", "92", "94", "96", "98", "100");
        assertThat(texts(Ticks.enclosing(levels, 98.31, 99.22)))
                .containsExactly("98.2", "98.4", "98.6", "98.8", "99.0", "99.2", "99.4");
        assertThat(texts(Ticks.enclosing(levels, 99, 99.001))).as("the finest").containsExactly("99.00", "99.02");
    }

    @Test
    void aPartWithoutExtentHasTheTicksOfTheWholeAxis() {
        List<Ticks> levels = Ticks.levels(90, 100, 5, 0.02);

        assertThat(Ticks.enclosing(levels, 98.5, 98.5)).isEqualTo(Ticks.enclosing(levels, 90, 100));
        assertThat(Ticks.enclosing(levels, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .as("of nothing")
                .isEqualTo(Ticks.enclosing(levels, 90, 100));
    }

    @Test
    void finerTicksNeverHaveLongTexts() {
        assertThat(Ticks.levels(0, 1e300, 5, 0)).hasSize(1);
        assertThat(Ticks.levels(0, 3e-8, 5, 0)).hasSize(4);
    }

    @Test
    void aLogarithmicAxisHasOneTwoAndFiveOrOverManyDecadesPowersOfTenAlone() {
        List<Ticks> levels = LogTicks.levels(0.004, 30);

        assertThat(texts(Ticks.reaching(levels, 3.9))).containsExactly("0.001", "0.01", "0.1", "1", "10", "100");
        assertThat(texts(Ticks.reaching(levels, 2)))
                .startsWith("0.002", "0.005", "0.01")
                .endsWith("10", "20", "50");
        assertThat(texts(LogTicks.levels(0.1, 0.1).get(0))).containsExactly("0.1", "1");
    }

    private static List<String> epochs(int epochs) {
        return texts(Ticks.reaching(Ticks.epochs(epochs), epochs - 1));
    }

    private static List<String> texts(Ticks ticks) {
        return ticks.values().stream().map(BigDecimal::toPlainString).toList();
    }
}
