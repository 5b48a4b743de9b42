package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs that no page can show: no record that can be read is one, so these are not read. */
class DrawingTest {
    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path output = files.getPath("/project/target/mnist");
    private final ReportWriter writer = new ReportWriter(ReportOptions.USUAL);

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void aPageThatCantBeDrawnNamesTheRunAndLeavesTheEarlierOne() throws IOException {
        RunDirectory run = new Pages(output).finished("baseline", TestRecords.baseline(), TestRecords.EXPERIMENT);
        String earlier = Files.readString(run.report());

        assertThatExceptionOfType(UndrawableException.class)
                .isThrownBy(() -> writer.writeRun(run, any -> {
                    throw new IllegalStateException(new NumberFormatException("Character I\u001b[2J"));
                }))
                .withMessage(
                        "run baseline can't be drawn (java.lang.NumberFormatException: Character IU+001B[2J); please"
                                + " report it, with its record.json");
        assertThat(Files.readString(run.report())).isEqualTo(earlier);
    }

    @Test
    void aRunThatCantBeDrawnIsLeftOutOfAComparisonAndNamed() throws IOException {
        Path page = output.resolve("compare.html");
        List<FinishedRun> runs = List.of(
                new FinishedRun(TestRecords.baseline(), ""),
                new FinishedRun(undrawable().called("broken"), ""),
                new FinishedRun(TestRecords.cured(), ""));

        List<String> leftOut =
                writer.writeComparison(page, new ComparedRuns("Comparison", runs, List.of(), List.of(), "baseline"));

        assertThat(leftOut).hasSize(1);
        assertThat(leftOut.get(0))
                .startsWith("run broken can't be drawn (java.lang.ArrayIndexOutOfBoundsException")
                .endsWith("); please report it, with its record.json");
        assertThat(Files.readString(page))
                .contains("2 finished runs, 1 without a readable record", "early-stopping", "broken")
                .contains("can&#39;t be drawn (java.lang.ArrayIndexOutOfBoundsException");
    }

    /** One without the confusions that a page counts. */
    private static RunRecord undrawable() {
        return Copies.with(TestRecords.baseline(), Map.of("confusionMatrix", List.of()));
    }
}
