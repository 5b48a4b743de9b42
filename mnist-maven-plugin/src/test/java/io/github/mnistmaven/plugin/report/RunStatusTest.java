package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.verdict.RunStatus;
import io.github.mnistmaven.plugin.verdict.SmokeRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a run before its figures are read. */
class RunStatusTest {

    @TempDir
    private Path output;

    @Test
    void aRunPassesIfAllLimitsHold() {
        assertThat(RunStatus.of(TestRecords.baseline())).isEqualTo(RunStatus.UNCHECKED);
        assertThat(RunStatus.of(limited(TestRecords.baseline(), 0.98))).isEqualTo(RunStatus.PASSED);
        assertThat(RunStatus.of(limited(TestRecords.baseline(), 0.99))).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aRunThatDivergedDidNotPass() {
        assertThat(RunStatus.of(limited(TestRecords.diverged(), 0.98))).isEqualTo(RunStatus.DIVERGED);
        assertThat(RunStatus.of(limited(TestRecords.diverged(), 0.99))).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void thatOneOfSeveralSeedsDivergedIsSaidWhateverTheOthersDid() throws IOException {
        RunRecord first = TestRecords.seed("x", 1, 0.98);
        RunRecord diverged = Copies.with(
                first, Map.of("result", Copies.with(first.result(), Map.of("stopReason", StopReason.DIVERGED))));
        Pages pages = new Pages(output);
        pages.seeds("x", diverged, TestRecords.seed("x", 2, 0.98), TestRecords.seed("x", 3, 0.98));

        assertThat(Files.readString(pages.index()))
                .containsPattern("<tr data-run=\"x\".*<span class=\"badge diverged\">diverged</span><span"
                        + " class=\"apart\">, </span><span class=\"badge overfits\">Overfits \\(2 of 3\\)</span>");
    }

    @Test
    void aSmokeRunThatMissesALimitIsSaidToBeBoth() throws IOException {
        RunRecord smoke = limited(ComparisonRecords.smoke("y"), 0.999);
        assertThat(SmokeRun.isOne(smoke)).isTrue();
        Pages pages = new Pages(output);

        String page = Files.readString(
                pages.finished("y", smoke, TestRecords.EXPERIMENT).report());

        assertThat(page)
                .contains("<strong>failed</strong> <span>A limit of its experiment is missed.</span>")
                .contains("<strong>smoke</strong> <span>Trained on a part of the training set (data.limit)");
        assertThat(Files.readString(pages.index()))
                .contains("<span class=\"badge failed\">failed</span>", "<span class=\"badge smoke\">smoke</span>");
    }

    private static RunRecord limited(RunRecord record, double min) {
        Limit limit = new Limit(PassMetric.TEST_ACCURACY, Optional.of(min), Optional.empty());
        return ComparisonRecords.checked(record, new Check(List.of(limit)));
    }
}
