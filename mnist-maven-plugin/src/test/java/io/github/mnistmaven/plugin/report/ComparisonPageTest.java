package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import io.github.mnistmaven.plugin.report.view.FinishedSeeds;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonPageTest {
    private static final int MOST_BYTES_OF_20_RUNS = 2_000_000;
    private static final int MOST_BYTES_OF_500_RUNS = 6 << 20;

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path output = files.getPath("/project/target/mnist");
    private final Pages pages = new Pages(output);

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void everyRunHasARowWithItsFiguresItsDifferenceToTheBaselineAndALink() throws IOException {
        pages.recorded("a b", TestRecords.cured());
        pages.recorded("baseline", TestRecords.baseline());

        String page = Files.readString(pages.index());

        assertThat(page)
                .contains("2 finished runs. Best test accuracy: 99.07\u00a0%, a b.")
                .contains("<a href=\"./a%20b/report.html\"><bdi>a b</bdi></a>")
                .containsPattern(row("baseline") + ".*>98\\.53\u00a0%<.*")
                .containsPattern(row("a b") + ".*<b>99\\.07\u00a0%</b> <small class=\"mark\">best</small>"
                        + "</td><td class=\"number\" data-value=\"0\\.0054\"><span class=\"better\">\\+0\\.54</span>");
        assertThat(page.indexOf("data-run=\"baseline\" data-curves=\"s0\" data-pinned"))
                .as("the baseline's row, above that of the run that comes first by its name")
                .isBetween(0, page.indexOf("data-run=\"a b\""));
    }

    @Test
    void onlyColumnsThatDifferAreShown() throws IOException {
        pages.recorded("baseline", ComparisonRecords.run("baseline", 0, 150));
        pages.recorded("x", ComparisonRecords.run("x", 12, 150));

        assertThat(Files.readString(pages.index()))
                .contains("<th scope=\"col\">training.<wbr>epochs</th>")
                .contains("<td class=\"setting\"><bdi>8</bdi></td>", "<td class=\"setting\"><bdi>13</bdi></td>")
                .contains(
                        "The same in all runs: gap, points 0.40, parameters 22,006; every setting that has no column.")
                .doesNotContain("<th scope=\"col\" class=\"number\">parameters", "batch_<wbr>size");
    }

    @Test
    void aRunWhoseTestSetWasUsedForSelectionIsNeverTheBest() throws IOException {
        pages.recorded("a", TestRecords.validatedOnTest());
        pages.recorded("b", TestRecords.cured());
        pages.recorded("smoke", TestRecords.oneEpoch());

        assertThat(Files.readString(pages.index()))
                .contains("Best test accuracy: 99.07\u00a0%, b.")
                .contains("<bdi>test set used for selection, not a fair estimate</bdi>")
                .contains("Validated on the test set (validation: test), so that test accuracy is not a fair estimate:"
                        + " a.");
    }

    @Test
    void theBestGapIsTheOneNearestTo0() throws IOException {
        pages.recorded("overfits", withTrainAccuracy(ComparisonRecords.run("overfits", 0, 150), 0.9985));
        pages.recorded("underfits", withTrainAccuracy(ComparisonRecords.run("underfits", 1, 150), 0.96));
        pages.recorded("fits", withTrainAccuracy(ComparisonRecords.run("fits", 2, 150), 0.987));

        assertThat(Files.readString(pages.index()))
                .containsPattern(row("fits") + ".*<b>0\\.19</b> <small class=\"mark\">best</small>");
    }

    private static RunRecord withTrainAccuracy(RunRecord record, double accuracy) {
        return Copies.with(
                record,
                Map.of("result", Copies.with(record.result(), Map.of("training", TestScores.of(0.004, accuracy)))));
    }

    @Test
    void noValidationAccuracyIsTheBestAmongOnesOfOtherImages() throws IOException {
        pages.recorded("baseline", ComparisonRecords.run("baseline", 0, 150));
        pages.recorded("x", ComparisonRecords.run("x", 1, 120));
        assertThat(count(Files.readString(pages.index()), ">best<"))
                .as("test accuracy, gap, validation accuracy, test loss, top-3 accuracy, parameters, duration")
                .isEqualTo(7);

        pages.recorded("y", ComparisonRecords.run("y", 1, 110, 8, 7));

        String ofSeveralSeeds = Files.readString(pages.index());
        assertThat(ofSeveralSeeds).contains(">validation accuracy<");
        assertThat(bestOf("validation accuracy", ofSeveralSeeds)).isEmpty();
        assertThat(bestOf("test accuracy", ofSeveralSeeds)).containsExactly("y");
    }

    /** The runs that are called best in a column. */
    private static List<String> bestOf(String column, String page) {
        List<String> headings = Pattern.compile("<th scope=\"col\"[^>]*>(.*?)</th>")
                .matcher(page.substring(page.indexOf("id=\"compared\""), page.indexOf("</thead>")))
                .results()
                .map(heading -> heading.group(1))
                .toList();
        return Pattern.compile("<tr data-run=\"([^\"]*)\".*")
                .matcher(page)
                .results()
                .filter(row ->
                        row.group().split("<td")[headings.indexOf(column)].contains(">best<"))
                .map(row -> row.group(1))
                .toList();
    }

    @Test
    void ofRunsValidatedOnTheTestSetNoSeedHoldsOutOtherImages() throws IOException {
        pages.recorded("a", TestRecords.validatedOnTest());
        pages.recorded("b", ComparisonRecords.run("b", 0, 150, 8, 7));

        assertThat(Files.readString(pages.index())).doesNotContain("Another seed holds out other images");
    }

    @Test
    void nothingIsSaidToBeTheSameIfOnlySettingsWithoutAColumnAre() throws IOException {
        pages.recorded("a", ComparisonRecords.run("a", 0, 150));
        pages.recorded("b", ComparisonRecords.run("b", 1, 120));

        assertThat(Files.readString(pages.index()))
                .contains("<th scope=\"col\">training.<wbr>epochs</th>")
                .doesNotContain("The same in all runs");
    }

    @Test
    void moreSettingsThanAPaperHasRoomForAreSaidToBeLeftOutOnPaper() throws IOException {
        pages.recorded("baseline", TestRecords.baseline());
        pages.recorded("few", ComparisonRecords.run("few", 1, 120));
        assertThat(Files.readString(pages.index())).doesNotContain("On paper, ");

        pages.recorded("cured", TestRecords.cured());

        String page = Files.readString(pages.index());
        assertThat(page)
                .contains("class=\"compared sortable broad\"")
                .contains("On paper, the columns of " + count(page, "<td class=\"setting\"") / 3
                        + " settings are left out.");
    }

    @Test
    void aRunHasTheSameColourInEveryChart() throws IOException {
        pages.recorded("baseline", ComparisonRecords.run("baseline", 0, 150));
        pages.recorded("a-smoke", ComparisonRecords.smoke("a-smoke"));
        pages.recorded("x", ComparisonRecords.run("x", 1, 120));

        String page = Files.readString(pages.index());

        assertThat(page)
                .containsPattern(row("x") + ".*<svg class=\"swatch colour-2 dash-2\"")
                .contains("<g class=\"colour-2 dash-2\"><title>x: ")
                .doesNotContain("<g class=\"colour-1 dash-1\"><title>");
    }

    @Test
    void aRunThatMissesALimitIsSaidToHaveFailedAndASmokeRunToBeOne() throws IOException {
        Limit limit = new Limit(PassMetric.TEST_ACCURACY, Optional.of(0.99), Optional.empty());
        pages.recorded("x", ComparisonRecords.checked(ComparisonRecords.run("x", 0, 150), new Check(List.of(limit))));
        pages.recorded("y", ComparisonRecords.smoke("y"));

        assertThat(Files.readString(pages.index()))
                .containsPattern(row("x") + ".*<span class=\"badge failed\">failed</span>")
                .contains("<bdi>test_accuracy must be at least 0.99, is 0.9853, missed by 0.0047</bdi>")
                .containsPattern(row("y") + ".*<span class=\"badge smoke\">smoke</span>");
    }

    @Test
    void aRunWithoutAReadableRecordKeepsItsRowWithTheReason() throws IOException {
        pages.recorded("baseline", TestRecords.baseline());
        pages.damaged("cut-off", "{\"schema\": 1,");
        String record = Files.readString(directory("baseline").record());
        pages.damaged("newer", record.replaceFirst("\\d+", "7"));
        pages.unfinished("killed");

        assertThat(Files.readString(pages.index()))
                .contains("1 finished run, 3 without a readable record.")
                .containsPattern(row("cut-off") + ".*<bdi>cut-off/record.json is damaged: [^<]+; delete it and train"
                        + " again</bdi>")
                .contains(
                        "<bdi>newer/record.json was written by a newer version of the plugin (record schema 7; this one"
                                + " reads up to 4); update mnist-maven-plugin, or delete it and train again</bdi>")
                .contains("<bdi>not finished: there is no record.json</bdi>");
    }

    @Test
    void anExperimentWithSeveralSeedsComesBeforeItsRunsAndIsPinnedIfItIsTheBaseline() throws IOException {
        pages.recorded("a", ComparisonRecords.run("a", 1, 100));
        pages.seeds("baseline", TestRecords.seed("baseline", 1, 0.9853), TestRecords.seed("baseline", 2, 0.9873));

        String page = Files.readString(pages.index());

        assertThat(page)
                .contains("<a href=\"./baseline/report.html\"><bdi>baseline</bdi></a>", "3 finished runs.")
                .containsPattern(row("baseline") + ".*>98\\.63 ±\u00a00\\.14\u00a0%<")
                .contains("<small>2 seeds, mean ± standard deviation</small>");
        assertThat(IntStream.of(
                                page.indexOf("data-run=\"baseline\""),
                                page.indexOf("data-run=\"baseline/seed-1\""),
                                page.indexOf("data-run=\"a\""))
                        .boxed())
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void experimentsWithSeveralSeedsAreComparedInWords() throws IOException {
        pages.seeds("a", TestRecords.seed("a", 1, 0.9853), TestRecords.seed("a", 2, 0.9855));
        pages.seeds("baseline", TestRecords.seed("baseline", 1, 0.98), TestRecords.seed("baseline", 2, 0.9801));

        assertThat(Files.readString(pages.index()))
                .containsPattern(
                        "<bdi>a is better than baseline: 0\\.5. points more test accuracy \\(p [^)]*Welch[^ ]+s t-test"
                                + " over 2 and 2 seeds\\)\\.</bdi>");
    }

    @Test
    void whatWasChosenIsComparedWithTheFirstAndTheFirstRunsOfTheFirstTwoAreThePair() throws IOException {
        SeedRuns first = seeds("b");
        SeedRuns second = seeds("a");
        List<FinishedRun> runs = Stream.of(first, second)
                .flatMap(seeds -> seeds.members().stream())
                .map(run -> new FinishedRun(run, ""))
                .toList();
        List<FinishedSeeds> experiments = List.of(new FinishedSeeds(first, ""), new FinishedSeeds(second, ""));
        Path page = output.resolve("elsewhere/compare.html");

        new ReportWriter(ReportOptions.USUAL)
                .writeComparison(page, new ComparedRuns("Comparison", runs, experiments, List.of(), "b"));

        assertThat(Files.readString(page))
                .contains("<h1>Comparison</h1>", "<tr data-run=\"b\" data-pinned", "<bdi>b/seed-1</bdi>")
                .as("the places of b/seed-1 and a/seed-1")
                .contains("<div id=\"pair-content\" data-first=\"0\" data-second=\"2\">");
    }

    @Test
    void withoutAScriptThePageSaysThatTwoRunsCanBeChosen() throws IOException {
        pages.recorded("baseline", ComparisonRecords.run("baseline", 0, 150));
        assertThat(Files.readString(pages.index())).doesNotContain("id=\"pair-content\"", "id=\"comparison\"");

        pages.recorded("x", ComparisonRecords.run("x", 1, 120));

        assertThat(Files.readString(pages.index()))
                .contains(
                        "<p>Here any two runs can be chosen and held against each other, setting by setting and image by"
                                + " image. That takes JavaScript; without it, mnist:compare -Dexperiment=&lt;names&gt; says which"
                                + " is better.</p>");
    }

    private SeedRuns seeds(String name) throws IOException {
        return StoredRecords.seedRuns(pages.seeds(
                        name,
                        ComparisonRecords.run(name + "/seed-1", name.charAt(0), 100, 8, 1),
                        ComparisonRecords.run(name + "/seed-2", name.charAt(0) + 1, 110, 8, 2)))
                .orElseThrow();
    }

    @Test
    void runsThatWereTrainedAgainAreNotSaidToBeThoseOfTheExperiment() throws IOException {
        pages.seeds("x", TestRecords.seed("x", 1, 0.9853), TestRecords.seed("x", 2, 0.9873));
        new RunDirectory(output.resolve("x/seed-2")).writeRecord(TestRecords.seed("x", 2, 0.99));

        assertThat(Files.readString(pages.index()))
                .contains("<bdi>x/record.json tells of other runs than those beside it; run mnist:train again</bdi>");
    }

    @Test
    void whatCannotBeComparedIsToldWithTheRunsThatItIsAbout() throws IOException {
        pages.recorded("baseline", ComparisonRecords.run("baseline", 0, 150));
        pages.recorded("other", ComparisonRecords.onOtherData("other"));
        pages.recorded("seven", ComparisonRecords.run("seven", 0, 120, 8, 7));

        assertThat(Files.readString(pages.index()))
                .contains(
                        "Tested on other images or classes (digits, 10,000) than baseline, so that neither accuracies nor losses can be"
                                + " compared: other.")
                .contains(
                        "Another seed holds out other images, so that validation figures differ by chance as well: seed 42"
                                + " (baseline, other); seed 7 (seven).")
                .containsPattern(row("other") + ".*data-value=\"0\\.98\\d*\">[^<]*<bdi>98\\.[^<]*</bdi></td>"
                        + "<td class=\"number\"><bdi></bdi></td>");
    }

    @Test
    void aRunIsCalledWhatItsDirectoryIs() throws IOException {
        pages.recorded("baseline", TestRecords.cured());
        pages.recorded("kept", TestRecords.baseline());
        pages.seeds("x", TestRecords.seed("x", 1, 0.9853), TestRecords.seed("x", 2, 0.9873));
        Files.move(output.resolve("x"), output.resolve("y"));

        new ReportWriter(ReportOptions.USUAL)
                .writeIndex(
                        output,
                        Stream.of("baseline", "kept", "y/seed-1", "y/seed-2")
                                .map(this::directory)
                                .toList(),
                        List.of(directory("y")));

        assertThat(Files.readString(output.resolve("index.html")))
                .containsPattern("<tr data-run=\"baseline\"[^>]* data-pinned>.*>99\\.07\u00a0%<")
                .containsPattern(row("kept") + ".*>98\\.53\u00a0%<")
                .contains("<tr data-run=\"y\" data-seeds=\"2\">", "<bdi>y/seed-1</bdi>", "data-behind=\"y\"")
                .doesNotContain("early-stopping", "<bdi>x");
    }

    private RunDirectory directory(String name) {
        return new RunDirectory(output.resolve(name));
    }

    @Test
    void equalRecordsGiveEqualBytes() throws IOException {
        pages.recorded("baseline", ComparisonRecords.run("baseline", 0, 150));
        pages.recorded("x", ComparisonRecords.run("x", 1, 120));
        String page = Files.readString(pages.index());

        assertThat(Files.readString(pages.index())).isEqualTo(page).doesNotContain("/project");
    }

    @Test
    void theScriptsDataCannotEndItsElement() throws IOException {
        List<FinishedRun> runs = Stream.of(Hostile.TEXT, "b")
                .map(name -> new FinishedRun(ComparisonRecords.run(name, name.length(), 150), ""))
                .toList();
        Path file = output.resolve("compare.html");
        new ReportWriter(ReportOptions.USUAL)
                .writeComparison(file, new ComparedRuns("Comparison", runs, List.of(), List.of(), "b"));

        String page = Files.readString(file);

        int start = page.indexOf("<script type=\"application/json\" id=\"comparison\">") + 49;
        assertThat(page.substring(start, page.indexOf("</script>", start)))
                .contains("\\u003c/script\\u003e")
                .endsWith("}");
    }

    @Test
    void withoutAnyRunThereIsStillAPage() throws IOException {
        assertThat(Files.readString(pages.index())).contains("0 finished runs.").doesNotContain("<figure", "<table");
    }

    @Test
    void twentyRunsTakeAtMostTwoMegabytes() throws IOException {
        for (int run = 0; run < 20; run++) {
            pages.recorded("run-" + run, ComparisonRecords.run("run-" + run, run, 90 + 10 * run));
        }

        Path page = pages.index();

        assertThat(Files.size(page)).isLessThan(MOST_BYTES_OF_20_RUNS);
        assertThat(count(Files.readString(page), "data:image/png")).isGreaterThan(500);
    }

    @Test
    void twentyRunsOfAHundredEpochsTakeNoMoreAndLeaveRoomForPictures() throws IOException {
        for (int run = 0; run < 20; run++) {
            pages.recorded("run-" + run, ComparisonRecords.run("run-" + run, run, 90 + 20 * run, 100, 42));
        }

        Path page = pages.index();

        assertThat(Files.size(page)).isLessThan(MOST_BYTES_OF_20_RUNS);
        assertThat(count(Files.readString(page), "data:image/png")).isGreaterThan(500);
    }

    /** How long it takes depends on the machine, so it is printed: less than 5 seconds of a processor. */
    @Test
    void fiveHundredRunsAreOnePage() throws IOException {
        for (int run = 0; run < 500; run++) {
            pages.recorded("run-" + run, ComparisonRecords.run("run-" + run, run, 80 + run % 90));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        Path page = pages.index();

        System.out.printf(
                "500 runs: %.1f s, %,d bytes%n", (threads.getCurrentThreadCpuTime() - start) / 1e9, Files.size(page));
        assertThat(Files.size(page)).isLessThan(MOST_BYTES_OF_500_RUNS);
        assertThat(count(Files.readString(page), "<tr data-run")).isEqualTo(500);
    }

    private static String row(String name) {
        return "<tr data-run=\"" + Pattern.quote(name) + "\"";
    }

    private static long count(String page, String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
    }
}
