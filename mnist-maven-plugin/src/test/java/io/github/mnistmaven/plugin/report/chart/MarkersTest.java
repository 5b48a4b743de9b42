package io.github.mnistmaven.plugin.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkersTest {
    /** A plot from (0, 50) to (400, 100). */
    private static final Frame FRAME = new Frame(400, 100, 0, 0, 50, 0);

    private static final Scale TEN_EPOCHS = new Scale(1, 10, 0, 400);

    @Test
    void namesFarApartAreInOneRow() {
        assertThat(Markers.of(List.of(new Mark(2, "best"), new Mark(10, "early stopping")), TEN_EPOCHS, FRAME))
                .containsExactly(
                        new Chart.Marker(2, "44.4", "42.0", "36.0", "best", "start"),
                        new Chart.Marker(10, "400.0", "42.0", "36.0", "early stopping", "end"));
    }

    @Test
    void aNameThatWouldCoverAnotherIsInARowAboveIt() {
        assertThat(Markers.of(List.of(new Mark(8, "best epoch 8"), new Mark(10, "early stopping")), TEN_EPOCHS, FRAME))
                .containsExactly(
                        new Chart.Marker(8, "311.1", "42.0", "36.0", "best epoch 8", "middle"),
                        new Chart.Marker(10, "400.0", "24.0", "18.0", "early stopping", "end"));
    }

    @Test
    void aMarkWithoutANameIsALineWithinThePlot() {
        assertThat(Markers.of(List.of(new Mark(10, "")), TEN_EPOCHS, FRAME))
                .containsExactly(new Chart.Marker(10, "400.0", "50.0", "36.0", "", "end"));
    }
}
