package io.github.mnistmaven.plugin.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeTableTest {

    @Test
    void dividesTheWholeAmongThePhases() {
        TimeTable times = TimeTable.of(List.of(
                new PhaseTime(Phase.START, 0.5),
                new PhaseTime(Phase.ENGINE, 1.5),
                new PhaseTime(Phase.TRAINING, 5.996),
                new PhaseTime(Phase.MODEL, 0.004)));

        assertThat(times)
                .isEqualTo(new TimeTable(
                        "2.0\u00a0s",
                        List.of(
                                new TimeTable.Row("Start of the JVM", "0.50", "6.3\u00a0%", "6.25"),
                                new TimeTable.Row("Making the engine", "1.50", "18.8\u00a0%", "18.75"),
                                new TimeTable.Row("Training", "6.00", "75.0\u00a0%", "74.95"),
                                new TimeTable.Row("Making the model file", "0.00", "0.1\u00a0%", "0.05")),
                        "8.00"));
    }

    @Test
    void aRunThatTookNoTimeHasNoShares() {
        assertThat(TimeTable.of(List.of(new PhaseTime(Phase.DATA, 0))).rows())
                .containsExactly(new TimeTable.Row("Reading the images", "0.00", "0.0\u00a0%", "0.00"));
    }
}
