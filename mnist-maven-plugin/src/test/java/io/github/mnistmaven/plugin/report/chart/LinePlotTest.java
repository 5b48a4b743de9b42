package io.github.mnistmaven.plugin.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePlotTest {
    /** A plot from (10, 0) to (110, 100). */
    private static final Frame FRAME = new Frame(130, 120, 10, 20, 0, 20);

    @Test
    void valuesAreDrawnToScale() {
        Chart chart = loss(new Series("s", "training", "training", List.of(0.2, 0.1, 0.0)));

        assertThat(chart.yTicks()).startsWith(new Chart.Tick("100.0", "0.00")).endsWith(new Chart.Tick("0.0", "0.20"));
        assertThat(chart.xTicks())
                .containsExactly(
                        new Chart.Tick("10.0", "1"), new Chart.Tick("60.0", "2"), new Chart.Tick("110.0", "3"));
        assertThat(chart.lines().get(0).path()).isEqualTo("M10.0 0.0L60.0 50.0L110.0 100.0");
        assertThat(chart.lines().get(0).dots())
                .contains(new Chart.Dot(2, "60.0", "50.0", false, "training, epoch 2: 0.1000"));
    }

    @Test
    void anAccuracyIsDrawnInPerCent() {
        Chart chart = plot(Quantity.ACCURACY, new Series("s", "a", "", List.of(0.98, 1.0)));

        assertThat(chart.yTicks())
                .extracting(Chart.Tick::label)
                .startsWith("98.0\u00a0%")
                .endsWith("100.0\u00a0%");
        assertThat(chart.lines().get(0).path()).isEqualTo("M10.0 100.0L110.0 0.0");
    }

    @Test
    void theGapIsShadedWhereTrainingIsAheadAndAnEpochMarked() {
        Series training = new Series("s", "training", "", List.of(0.2, 0.1, 0.0));
        Series validation = new Series("s", "validation", "", List.of(0.1, 0.1, 0.1));

        Chart chart = new LinePlot(Quantity.LOSS, FRAME, List.of(training, validation))
                .chartWithGap("id", "title", "description", training, validation, List.of(new Mark(3, "best epoch 3")));

        assertThat(chart.gap()).isEqualTo("M60.0 50.0L110.0 100.0L110.0 50.0L60.0 50.0Z");
        assertThat(chart.markers())
                .containsExactly(new Chart.Marker(3, "110.0", "-8.0", "-14.0", "best epoch 3", "end"));
    }

    @Test
    void curvesMayEndAtDifferentEpochs() {
        Chart chart = loss(
                new Series("s", "long", "", List.of(0.2, 0.2, 0.2)), new Series("s", "short", "", List.of(0.1, 0.1)));

        assertThat(chart.lines().get(1).path()).isEqualTo("M10.0 50.0L60.0 50.0");
        assertThat(chart.labels().get(1))
                .isEqualTo(new Chart.Label("s", "", "120.0", "50.0", "short", "M60.0 50.0L115.0 50.0"));
    }

    @Test
    void aSingleEpochIsAPointInTheMiddle() {
        Chart chart = loss(new Series("s", "a", "", List.of(0.2)));

        assertThat(chart.xTicks()).containsExactly(new Chart.Tick("60.0", "1"));
        assertThat(chart.lines().get(0).dots())
                .containsExactly(new Chart.Dot(1, "60.0", "0.0", false, "a, epoch 1: 0.2000"));
    }

    @Test
    void aValueThatIsNotFiniteInterruptsItsCurve() {
        Chart chart = loss(new Series("s", "a", "", List.of(0.2, Double.NaN, 0.1, Double.POSITIVE_INFINITY)));

        assertThat(chart.lines().get(0).path()).isEqualTo("M10.0 0.0M76.7 50.0");
        assertThat(chart.lines().get(0).dots()).hasSize(2);
    }

    @Test
    void aCurveWithoutAnyFiniteValueHasNoLabel() {
        assertThat(loss(new Series("s", "a", "", List.of(Double.NaN))).labels()).isEmpty();
    }

    @Test
    void namesNeverCoverEachOther() {
        Chart chart = loss(
                new Series("s", "a", "", List.of(0.2)),
                new Series("s", "b", "", List.of(0.2)),
                new Series("s", "c", "", List.of(0.0)));

        assertThat(chart.labels()).extracting(Chart.Label::y).containsExactly("0.0", "17.0", "100.0");
    }

    @Test
    void manyCurvesHaveNoNamesAndManyEpochsNoDots() {
        Series[] series = IntStream.range(0, 11)
                .mapToObj(i -> new Series("s" + i, "run", "", Collections.nCopies(41, 0.1)))
                .toArray(Series[]::new);

        Chart chart = loss(series);

        assertThat(chart.labels()).isEmpty();
        assertThat(chart.lines()).hasSize(11).allMatch(line -> line.dots().isEmpty());
    }

    @Test
    void aLongNameIsShortened() {
        assertThat(loss(new Series("s", "an experiment with a long name", "", List.of(0.1)))
                        .labels())
                .extracting(Chart.Label::text)
                .containsExactly("an experiment\u2026");
    }

    private static Chart loss(Series... series) {
        return plot(Quantity.LOSS, series);
    }

    private static Chart plot(Quantity quantity, Series... series) {
        return new LinePlot(quantity, FRAME, List.of(series)).chart("id", "title", "description");
    }
}
