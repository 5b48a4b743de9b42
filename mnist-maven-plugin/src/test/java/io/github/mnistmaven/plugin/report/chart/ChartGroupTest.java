package io.github.mnistmaven.plugin.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartGroupTest {
    private static final Frame FRAME = new Frame(130, 120, 10, 20, 0, 20);

    @Test
    void aScriptGetsEverySeriesOnceAndTheValuesOfEachChart() {
        Series run = new Series("s0", "</script><b>", "training", List.of(0.123456789, Double.NaN))
                .timed(List.of(1.5, 3.04));
        Series ghost = new Series("s1", "baseline", "training", List.of(0.5)).asGhost();
        Chart loss = new LinePlot(Quantity.LOSS, FRAME, List.of(run, ghost)).chart("loss", "Loss", "description");
        Chart rate =
                LinePlot.ofSteps(Quantity.LEARNING_RATE, FRAME, List.of(run)).chart("rate", "Rate", "description");

        ChartGroup group = ChartGroup.of("learning", List.of(loss, rate), List.of(run));

        String frame = "\"frame\":{\"width\":130,\"height\":120,\"left\":10,\"right\":20,\"top\":0,\"bottom\":20}";
        String line = "{\"id\":\"s0\",\"values\":[0.1234568,null]}";
        assertThat(withoutTicks(group.data()))
                .isEqualTo("{\"series\":["
                        + "{\"id\":\"s0\",\"name\":\"\\u003c/script\\u003e\\u003cb\\u003e\",\"style\":\"training\",\"ghost\":false,"
                        + "\"seconds\":[1.5,3.04],\"shown_seconds\":[\"1.5\u00a0s\",\"3.0\u00a0s\"]},"
                        + "{\"id\":\"s1\",\"name\":\"baseline\",\"style\":\"training ghost\",\"ghost\":true,\"seconds\":[],"
                        + "\"shown_seconds\":[]}],\"epochs\":#,\"seconds\":#,"
                        + "\"charts\":[{\"id\":\"loss\",\"title\":\"Loss\",\"higher_is_better\":false,\"from0\":true,\"steps\":false,"
                        + frame
                        + ",\"gap\":[],\"ticks\":#,\"log_ticks\":#,\"lines\":[" + line
                        + ",{\"id\":\"s1\",\"values\":[0.5]}]},"
                        + "{\"id\":\"rate\",\"title\":\"Rate\",\"higher_is_better\":false,\"from0\":true,\"steps\":true,"
                        + frame
                        + ",\"gap\":[],\"ticks\":#,\"log_ticks\":[],\"lines\":[" + line + "]}]}");
    }

    @Test
    void aScriptGetsTheTicksOfEveryAxisFromThoseOfTheWholeToTheFinest() {
        Series run = new Series("s0", "run", "training", List.of(0.98, 1.0)).timed(List.of(1.5, 3.0));
        Chart accuracy = new LinePlot(Quantity.ACCURACY, FRAME, List.of(run)).chart("id", "title", "description");
        Chart loss = new LinePlot(Quantity.LOSS, FRAME, List.of(run)).chart("id", "title", "description");

        String data =
                ChartGroup.of("learning", List.of(accuracy, loss), List.of()).data();

        assertThat(data)
                .contains("\"epochs\":[{\"reach\":9.0,\"ticks\":[\"1\",\"2\"]}]")
                .contains(
                        "\"seconds\":[{\"reach\":5.0,\"ticks\":[\"0.0\",\"0.5\",\"1.0\",\"1.5\",\"2.0\",\"2.5\",\"3.0\"]}]")
                .contains(
                        "\"ticks\":[{\"reach\":2.5,\"ticks\":[\"98.0\u00a0%\",\"98.5\u00a0%\",\"99.0\u00a0%\",\"99.5\u00a0%\",\"100.0\u00a0%\"]},"
                                + "{\"reach\":1.0,\"ticks\":[\"98.0\u00a0%\",\"98.2\u00a0%\",")
                .contains("{\"reach\":0.025,\"ticks\":[\"98.000\u00a0%\",\"98.005\u00a0%\",")
                .contains("\"log_ticks\":[{\"reach\":1.0,\"ticks\":[\"0.1\",\"1\"]},"
                        + "{\"reach\":2.0,\"ticks\":[\"0.5\",\"1\"]}]");
    }

    private static String withoutTicks(String data) {
        return data.replaceAll("\\[\\{\"reach\".*?}]", "#");
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
