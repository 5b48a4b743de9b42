package io.github.mnistmaven.plugin.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartGroupTest {
    private static final Frame FRAME = new Frame(130, 120, 10, 20, 0, 20);

    @Test
    void aScriptGetsEverySeriesOnceAndTheValuesOfEachChart() {
        Series run =
                new Series("s0", "</script><b>", "training", List.of(0.123456789, Double.NaN)).timed(List.of(1.5, 3.0));
        Series ghost = new Series("s1", "baseline", "training", List.of(0.5)).asGhost();
        Chart loss = new LinePlot(Quantity.LOSS, FRAME, List.of(run, ghost)).chart("loss", "Loss", "description");
        Chart rate =
                LinePlot.ofSteps(Quantity.LEARNING_RATE, FRAME, List.of(run)).chart("rate", "Rate", "description");

        ChartGroup group = ChartGroup.of("learning", List.of(loss, rate), List.of(run));

        String frame = "\"frame\":{\"width\":130,\"height\":120,\"left\":10,\"right\":20,\"top\":0,\"bottom\":20}";
        String line = "{\"id\":\"s0\",\"values\":[0.1234568,null]}";
        assertThat(group.data())
                .isEqualTo("{\"series\":["
                        + "{\"id\":\"s0\",\"name\":\"\\u003c/script\\u003e\\u003cb\\u003e\",\"style\":\"training\",\"ghost\":false,"
                        + "\"seconds\":[1.5,3.0]},"
                        + "{\"id\":\"s1\",\"name\":\"baseline\",\"style\":\"training ghost\",\"ghost\":true,\"seconds\":[]}],"
                        + "\"charts\":[{\"id\":\"loss\",\"title\":\"Loss\",\"quantity\":\"LOSS\",\"steps\":false,"
                        + frame
                        + ",\"gap\":[],\"lines\":[" + line + ",{\"id\":\"s1\",\"values\":[0.5]}]},"
                        + "{\"id\":\"rate\",\"title\":\"Rate\",\"quantity\":\"LEARNING_RATE\",\"steps\":true," + frame
                        + ",\"gap\":[],\"lines\":[" + line + "]}]}");
    }

    @Test
    void ghostsAreDrawnBelowTheOthersAndWithoutPoints() {
        Series run = new Series("s0", "run", "training", List.of(0.1, 0.2));
        Series ghost = new Series("s1", "baseline", "training", List.of(0.3, 0.4)).asGhost();

        Chart chart = new LinePlot(Quantity.LOSS, FRAME, List.of(run, ghost)).chart("loss", "Loss", "description");

        assertThat(chart.lines()).extracting(Chart.Line::series).containsExactly("s1", "s0");
        assertThat(chart.lines().get(0).style()).isEqualTo("training ghost");
        assertThat(chart.lines().get(0).dots()).isEmpty();
        assertThat(chart.lines().get(1).dots()).hasSize(2);
    }

    @Test
    void aLearningRateHoldsUntilItIsChanged() {
        Series rate = new Series("s0", "rate", "rate", List.of(0.002, 0.002, 0.001));

        Chart chart =
                LinePlot.ofSteps(Quantity.LEARNING_RATE, FRAME, List.of(rate)).chart("rate", "Rate", "description");

        assertThat(chart.yTicks())
                .containsExactly(
                        new Chart.Tick("100.0", "0"), new Chart.Tick("50.0", "0.001"), new Chart.Tick("0.0", "0.002"));
        assertThat(chart.lines().get(0).path()).isEqualTo("M10.0 0.0V0.0H60.0V50.0H110.0");
    }
}
