package io.github.mnistmaven.plugin.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapAreaTest {
    private static final List<Point> LEVEL = List.of(new Point(0, 10), new Point(10, 10), new Point(20, 10));

    @Test
    void itLiesBetweenTheCurves() {
        List<Point> above = List.of(new Point(0, 4), new Point(10, 6), new Point(20, 2));

        assertThat(GapArea.between(above, LEVEL, true))
                .isEqualTo("M0.0 4.0L10.0 6.0L20.0 2.0L20.0 10.0L10.0 10.0L0.0 10.0Z");
        assertThat(GapArea.between(above, LEVEL, false)).isEmpty();
    }

    @Test
    void itBeginsAndEndsWhereTheCurvesCross() {
        List<Point> crossing = List.of(new Point(0, 14), new Point(10, 6), new Point(20, 18));

        // from 4 below to 4 above they cross half way; from there to 8 below after a third
        assertThat(GapArea.between(crossing, LEVEL, true))
                .isEqualTo("M5.0 10.0L10.0 6.0L13.3 10.0L13.3 10.0L10.0 10.0L5.0 10.0Z");
        assertThat(GapArea.between(crossing, LEVEL, false))
                .isEqualTo("M0.0 14.0L5.0 10.0L5.0 10.0L0.0 10.0Z" + "M13.3 10.0L20.0 18.0L20.0 10.0L13.3 10.0Z");
    }

    @Test
    void itIsInterruptedWhereAValueIsMissing() {
        List<Point> broken = List.of(new Point(0, 4), new Point(10, Double.NaN), new Point(20, 4));

        assertThat(GapArea.between(broken, LEVEL, true)).isEmpty();
    }
}
