package io.github.mnistmaven.plugin.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StripPlotTest {
    private static final List<StripPlot.Named> VALUES =
            List.of(new StripPlot.Named("seed 1", 98), new StripPlot.Named("seed 2", 99));

    @Test
    void valuesAndMeanAreWhereTheAxisSaysTheyAre() {
        Strip strip = StripPlot.of("test accuracy, %", VALUES, 98.5, List.of(98.0, 99.0), String::valueOf);

        String left = strip.ticks().get(0).at();
        String right = strip.ticks().get(strip.ticks().size() - 1).at();
        assertThat(strip.ticks()).extracting(Chart.Tick::label).contains("98.0", "99.0");
        assertThat(strip.dots()).extracting(Strip.Dot::x).containsExactly(left, right);
        assertThat(Double.parseDouble(strip.mean()))
                .isEqualTo((Double.parseDouble(left) + Double.parseDouble(right)) / 2);
        assertThat(strip.band()).containsExactly(left, right);
    }

    @Test
    void itSaysInWordsWhatItShows() {
        Strip strip = StripPlot.of("test accuracy, %", VALUES, 98.5, List.of(), String::valueOf);

        assertThat(strip.description()).isEqualTo("test accuracy, %: seed 1 98.0, seed 2 99.0; mean 98.5");
        assertThat(strip.dots()).extracting(Strip.Dot::tip).containsExactly("seed 1: 98.0", "seed 2: 99.0");
    }

    @Test
    void equalValuesDoNotHideOneAnother() {
        List<StripPlot.Named> equal = List.of(new StripPlot.Named("seed 1", 98), new StripPlot.Named("seed 2", 98));

        Strip strip = StripPlot.of("test accuracy, %", equal, 98, List.of(), String::valueOf);

        assertThat(strip.dots()).extracting(Strip.Dot::y).doesNotHaveDuplicates();
    }
}
