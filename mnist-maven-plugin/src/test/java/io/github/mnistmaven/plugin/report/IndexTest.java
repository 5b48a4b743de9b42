package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.run.RunDirectory;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexTest {
    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path output = files.getPath("/project/target/mnist");
    private final Pages pages = new Pages(output);

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void everyRunIsListedWithItsFiguresAndALink() throws IOException {
        pages.finished("baseline", TestRecords.baseline(), TestRecords.EXPERIMENT);
        pages.finished("early stopping", TestRecords.cured(), TestRecords.EXPERIMENT);

        String page = Files.readString(pages.index());

        assertThat(page)
                .contains("2 finished runs. Best test accuracy: 99.07\u00a0%, early-stopping.")
                .contains("<a href=\"./baseline/report.html\"><bdi>baseline</bdi></a>")
                .contains("<a href=\"./early%20stopping/report.html\"><bdi>early-stopping</bdi></a>")
                .contains("<span class=\"badge overfits\">Overfits</span></td><td class=\"number\">98.53\u00a0%</td>"
                        + "<td class=\"number\">1.35</td><td class=\"number\">10</td>"
                        + "<td class=\"number\">542,230</td><td class=\"number\">3\u00a0min 34\u00a0s</td>")
                .contains("<span class=\"badge fits_well\">Fits well</span></td>"
                        + "<td class=\"number\"><b>99.07\u00a0%</b><small>best</small></td>");
    }

    @Test
    void aRunWhoseTestSetWasUsedForSelectionIsNeverTheBest() throws IOException {
        pages.finished("early stopping", TestRecords.validatedOnTest(), TestRecords.EXPERIMENT);
        pages.finished("smoke", TestRecords.oneEpoch(), TestRecords.EXPERIMENT);

        String page = Files.readString(pages.index());

        assertThat(page)
                .contains("Best test accuracy: 86.98\u00a0%, smoke.")
                .contains(
                        "<td class=\"number\">98.53\u00a0%<small class=\"caveat\">test set used for selection, no fair"
                                + " estimate</small></td>")
                .contains("<b>86.98\u00a0%</b><small>best</small>");
    }

    @Test
    void fourChartsOverlayAllRunsEachWithAColourAndDashesOfItsOwn() throws IOException {
        pages.finished("baseline", TestRecords.baseline(), TestRecords.EXPERIMENT);
        pages.finished("cured", TestRecords.cured(), TestRecords.EXPERIMENT);

        String page = Files.readString(pages.index());

        assertThat(count(page, "<figure ")).isEqualTo(4);
        assertThat(count(page, "<g class=\"colour-0 dash-0\" data-series=\"s0\"><path class=\"line\""))
                .isEqualTo(4);
        assertThat(count(page, "<g class=\"colour-1 dash-1\" data-series=\"s1\"><path class=\"line\""))
                .isEqualTo(4);
    }

    @Test
    void aRunWithoutAReadableRecordIsListedWithTheReason() throws IOException {
        pages.finished("baseline", TestRecords.baseline(), TestRecords.EXPERIMENT);
        pages.damaged("cut-off", "{\"schema\": 1,");
        pages.damaged("another-schema", Json.pretty(TestRecords.baseline()).replaceFirst(": 1,", ": 7,"));
        pages.unfinished("killed");

        String page = Files.readString(pages.index());

        assertThat(page)
                .contains("1 finished run, 3 without a readable record.")
                .containsPattern("<bdi>cut-off</bdi></b> <bdi>/project/target/mnist/cut-off/record.json is damaged:"
                        + " [^<]+; delete it and train again</bdi>")
                .contains("<bdi>another-schema</bdi></b> <bdi>/project/target/mnist/another-schema/record.json has"
                        + " record schema 7, this version reads schema 1; delete it and train again</bdi>")
                .contains("<bdi>killed</bdi></b> <bdi>not finished: there is no record.json</bdi>");
    }

    @Test
    void anExperimentWithSeveralSeedsComesBeforeItsRuns() throws IOException {
        pages.finished("a", TestRecords.oneEpoch(), TestRecords.EXPERIMENT);
        pages.seeds("x", TestRecords.seed("x", 1, 0.9853), TestRecords.seed("x", 2, 0.9873));

        String page = Files.readString(pages.index());

        assertThat(page)
                .contains("<a href=\"./x/report.html\"><bdi>x</bdi></a>"
                        + "<small><bdi>2 seeds, mean ± standard deviation. Over seeds.</bdi></small></th>"
                        + "<td><span class=\"badge overfits\">Overfits</span></td>"
                        + "<td class=\"number\">98.63\u00a0±\u00a00.14\u00a0%</td>"
                        + "<td class=\"number\">1.25\u00a0±\u00a00.14</td><td class=\"number\">10.0</td>")
                .contains("3 finished runs.");
        assertThat(page.indexOf("<bdi>x</bdi>")).isLessThan(page.indexOf("<bdi>x/seed-1</bdi>"));
        assertThat(page.indexOf("<bdi>smoke</bdi>")).isLessThan(page.indexOf("<bdi>x</bdi>"));
    }

    @Test
    void runsThatWereTrainedAgainAreNotSaidToBeThoseOfTheExperiment() throws IOException {
        pages.seeds("x", TestRecords.seed("x", 1, 0.9853), TestRecords.seed("x", 2, 0.9873));
        new RunDirectory(output.resolve("x/seed-2")).writeRecord(TestRecords.seed("x", 2, 0.99));

        assertThat(Files.readString(pages.index()))
                .contains(
                        "<bdi>x</bdi></b> <bdi>/project/target/mnist/x/record.json tells of other runs than those beside"
                                + " it; run mnist:train again</bdi>");
    }

    @Test
    void withoutAnyRunThereIsStillAPage() throws IOException {
        assertThat(Files.readString(pages.index()))
                .contains("0 finished runs.")
                .doesNotContain("<figure", "<table class");
    }

    private static long count(String page, String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
    }
}
