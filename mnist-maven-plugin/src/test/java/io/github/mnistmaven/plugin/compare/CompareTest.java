package io.github.mnistmaven.plugin.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.TestAnswers;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
    private static final int IMAGES = 40;

    @TempDir
    private Path base;

    private Runs runs;
    private ExperimentFiles files;

    @BeforeEach
    void setUp() throws IOException {
        runs = new Runs(base.resolve("target/mnist"));
        files = new ExperimentFiles(base, base.resolve("experiments"));
        Files.createDirectories(files.directory());
    }

    /** Ten images only b gets right and none only a: 2 * 0.5 ^ 10. */
    @Test
    void twoRunsAreComparedImageByImage() throws Exception {
        finish("a", 20, false);
        finish("b", 30, false);

        assertThat(compare("a", "b"))
                .containsExactly(
                        "run  seeds  test accuracy, %   95 % interval  gap, points  difference, points",
                        "a                      50.00  35.20 to 64.80        30.00",
                        "b                      75.00  59.81 to 85.81         5.00              +25.00",
                        "b is better than a: 25.00 points more test accuracy (p = 0.002, McNemar's exact test: 10 images"
                                + " only b gets right, 0 only a).");
    }

    @Test
    void whatMayBeChanceIsSaidNotToBeDistinguishable() throws Exception {
        finish("a", 20, false);
        finish("b", 18, false);

        assertThat(compare("a.yml", "experiments/b.yml"))
                .last()
                .asString()
                .isEqualTo("b is not distinguishable from a: 5.00 points less test accuracy may well be chance"
                        + " (p = 0.500, McNemar's exact test: 0 images only b gets right, 2 only a).");
    }

    @Test
    void seedsAreComparedByTheirMeans() throws Exception {
        finishSeeds("a", 20, 21, 22);
        finishSeeds("b", 30, 31, 32);

        List<String> lines = compare("a", "b");

        assertThat(lines.get(1).replaceAll(" +", " ")).isEqualTo("a 3 52.50 +- 2.50 46.29 to 58.71 27.50 +- 2.50");
        assertThat(lines.get(2).replaceAll(" +", " "))
                .isEqualTo("b 3 77.50 +- 2.50 71.29 to 83.71 2.50 +- 2.50 +25.00");
        assertThat(lines.get(3))
                .isEqualTo("b is better than a: 25.00 points more test accuracy (p < 0.001, Welch's t-test over 3 and 3"
                        + " seeds).");
    }

    @Test
    void aSingleRunIsNotComparedWithSeveral() throws Exception {
        finishSeeds("a", 20, 21);
        finish("b", 30, false);

        assertThat(compare("a", "b"))
                .last()
                .asString()
                .isEqualTo("b is a single run, a several: compare it with one of them, such as a/seed-1.");
        assertThat(compare("a/seed-1", "b")).last().asString().startsWith("b is better than a/seed-1: ");
    }

    @Test
    void runsOnOtherImagesAreNotCompared() throws Exception {
        finish("a", 20, false);
        write("b", record("b", 30, 7, false, "another"));

        List<String> lines = compare("a", "b");

        assertThat(lines.get(2)).startsWith("b ").endsWith(" -");
        assertThat(lines.get(3))
                .isEqualTo(
                        "b was tested on other images or classes (mnist) than a (mnist), so their accuracies can't be compared.");
    }

    @Test
    void saysWhereTheTestSetWasUsedForSelection() throws Exception {
        finish("a", 20, false);
        finish("b", 30, true);

        assertThat(compare("a", "b"))
                .last()
                .asString()
                .isEqualTo("b: The test set was used for selection (validation: test), so its accuracy is not a fair"
                        + " estimate.");
    }

    @Test
    void allThatIsMissingIsToldAtOnce() throws Exception {
        finish("baseline", 20, false);
        finish("dropout", 20, false);
        runs.of("begun").writeJob(TinyRun.JOB);
        Files.writeString(files.directory().resolve("never.yml"), "schema: 1\n");

        assertThatThrownBy(() -> compare("baselin", "dropout", "never", "begun", "x/y"))
                .isInstanceOf(NothingToCompareException.class)
                .hasMessage("""
                        there is no run 'baselin' in target/mnist; did you mean 'baseline'? There are: baseline, begun, dropout
                        never: there is no target/mnist/never/record.json; train it first, with mnist:train -Dexperiment=never
                        begun: there is no target/mnist/begun/record.json; train it first, with mnist:train -Dexperiment=begun
                        there is no run 'x/y' in target/mnist; there are: baseline, begun, dropout""");
    }

    @Test
    void recordsAndReportsThatSomebodySentAreComparedLikeRuns() throws Exception {
        finish("a", 20, false);
        Files.createDirectories(base.resolve("sent"));
        Files.writeString(base.resolve("sent/record.json"), Json.pretty(record("b", 30, 42, false, "f00d")));
        Files.writeString(base.resolve("sent/page.html"), report(Json.line(record("a", 21, 42, false, "f00d"))));

        List<Contender> contenders =
                new Contenders(runs, files).named(List.of("a", "sent/record.json", "sent/page.html"));

        assertThat(contenders).extracting(Contender::name).containsExactly("a", "b", "a (sent/page.html)");
        assertThat(RunComparison.lines(contenders))
                .contains(
                        "a (sent/page.html) is not distinguishable from a: 2.50 points more test accuracy may well be chance"
                                + " (p = 1.000, McNemar's exact test: 1 images only a (sent/page.html) gets right, 0 only a).");
        ComparedRuns page = ChosenRuns.of(contenders, base.resolve("target/mnist"));
        assertThat(page.baseline()).isEqualTo("a");
        assertThat(page.runs())
                .extracting(FinishedRun::link)
                .containsExactly("./a/report.html", "", "./../../sent/page.html");
    }

    @Test
    void aReportHoldsTheRecordThatItShows() throws Exception {
        finish("a", 20, false);
        finish("b", 30, false);
        Files.writeString(runs.of("b").experiment(), "name: b");
        new ReportWriter(ReportOptions.USUAL).writeRun(runs.of("b"), run -> Optional.empty());
        Path sent = Files.move(runs.of("b").report(), base.resolve("b.html"));

        List<Contender> contenders = new Contenders(runs, files).named(List.of("a", "b.html"));

        assertThat(contenders.get(1).runs())
                .containsExactly(StoredRecords.run(runs.of("b")).orElseThrow());
        assertThat(contenders.get(1).report()).contains(sent);
    }

    @Test
    void aReportOfSeveralSeedsIsComparedLikeTheExperiment() throws Exception {
        finishSeeds("a", 20, 21, 22);
        finishSeeds("b", 30, 31, 32);
        new ReportWriter(ReportOptions.USUAL).writeSeeds(runs.of("b"));
        SeedRuns written = StoredRecords.seedRuns(runs.of("b")).orElseThrow();
        Path sent = Files.move(runs.of("b").report(), base.resolve("b.html"));
        new ReportWriter(ReportOptions.USUAL).writeSeeds(runs.of("a"));
        Files.move(runs.of("a").report(), base.resolve("sent.html"));

        List<Contender> contenders = new Contenders(runs, files).named(List.of("a", "b.html", "sent.html"));

        assertThat(contenders.get(1).seeds()).contains(written);
        assertThat(contenders.get(1).report()).contains(sent);
        assertThat(contenders).extracting(Contender::name).containsExactly("a", "b", "a (sent.html)");
        assertThat(RunComparison.lines(contenders))
                .endsWith(
                        "b is better than a: 25.00 points more test accuracy (p < 0.001, Welch's t-test over 3 and 3"
                                + " seeds).",
                        "a (sent.html) is not distinguishable from a: 0.00 points more test accuracy may well be chance"
                                + " (p = 1.000, Welch's t-test over 3 and 3 seeds).");
        ComparedRuns page = ChosenRuns.of(contenders, runs.outputDirectory());
        assertThat(page.runs())
                .extracting(run -> run.record().name() + " " + run.link())
                .containsExactly(
                        "a/seed-1 ./a/seed-1/report.html",
                        "a/seed-2 ./a/seed-2/report.html",
                        "a/seed-3 ./a/seed-3/report.html",
                        "b/seed-1 ",
                        "b/seed-2 ",
                        "b/seed-3 ",
                        "a (sent.html)/seed-1 ",
                        "a (sent.html)/seed-2 ",
                        "a (sent.html)/seed-3 ");
    }

    @Test
    void aForgedReportOfSeveralSeedsIsNamed() throws Exception {
        finish("a", 20, false);
        finishSeeds("s", 20, 21);
        SeedRuns seeds = StoredRecords.seedRuns(runs.of("s")).orElseThrow();
        Files.writeString(
                base.resolve("figures.html"),
                report(Json.line(new SeedRuns(
                        seeds.record(),
                        List.of(seeds.members().get(0), seeds.members().get(0))))));
        Files.writeString(
                base.resolve("member.html"), report(Json.line(seeds).replaceFirst("\"threads\":1", "\"threads\":-1")));

        assertThatThrownBy(() -> compare("a", "figures.html", "member.html"))
                .hasMessage(base
                        + "/figures.html is damaged: record must be what the runs in members give; ask for a new one, made by this version\n"
                        + base
                        + "/member.html is damaged: members[0].provenance.threads must be an integer from 0 to 2147483647, found -1; ask for a new one, made by this"
                        + " version");
    }

    @Test
    void runsWithOtherClassesAreNotCompared() throws Exception {
        finish("a", 20, false);
        RunRecord run = record("b", 30, 7, false, "f00d");
        DataPlan data = Copies.with(run.plan().data(), Map.of("classes", List.of("zero", "one")));
        write("b", Copies.with(run, Map.of("plan", Copies.with(run.plan(), Map.of("data", data)))));

        assertThat(compare("a", "b"))
                .last()
                .isEqualTo(
                        "b was tested on other images or classes (mnist) than a (mnist), so their accuracies can't be"
                                + " compared.");
    }

    @Test
    void anExperimentIsOnThePageWithAllOfItsRuns() throws Exception {
        finishSeeds("a", 20, 21);
        finish("b", 30, false);

        ComparedRuns page =
                ChosenRuns.of(new Contenders(runs, files).named(List.of("a", "b", "a/seed-2")), runs.outputDirectory());

        assertThat(page.runs())
                .extracting(run -> run.record().name() + " " + run.link())
                .containsExactly(
                        "a/seed-1 ./a/seed-1/report.html", "a/seed-2 ./a/seed-2/report.html", "b ./b/report.html");
        assertThat(page.experiments()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeComparedIsNamedWithWhatToDo() throws Exception {
        finish("a", 20, false);
        finishSeeds("s", 20, 21);
        Files.writeString(base.resolve("old.html"), "<html>no record</html>");
        Files.writeString(base.resolve("cut.html"), report("{\"schema\": 1,"));
        Files.writeString(
                base.resolve("forged.json"),
                Json.pretty(record("b", 30, 42, false, "f00d")).replace("0.75", "1.75"));
        Files.copy(runs.of("s").record(), base.resolve("seeds.json"));

        assertThatThrownBy(() -> compare("a", "old.html", "cut.html", "forged.json", "seeds.json", "gone.html"))
                .isInstanceOf(NothingToCompareException.class)
                .satisfies(e -> assertThat(
                                e.getMessage().replace(base + "/", "").split("\n"))
                        .satisfiesExactly(
                                line -> assertThat(line)
                                        .isEqualTo("old.html holds no record: it is no report of this plugin, or of an"
                                                + " older version; ask for its record.json"),
                                line -> assertThat(line)
                                        .startsWith("cut.html is damaged: it is not JSON (line 1, column 14)")
                                        .endsWith("; ask for a new one, made by this version"),
                                line -> assertThat(line)
                                        .isEqualTo(
                                                "forged.json is damaged: result.test_accuracy must be a number from 0 to 1,"
                                                        + " found 1.75; ask for a new one,"
                                                        + " made by this version"),
                                line -> assertThat(line)
                                        .isEqualTo("seeds.json puts the runs of several seeds together, without their"
                                                + " own records; name the report.html beside it, or the files of its"
                                                + " runs"),
                                line -> assertThat(line)
                                        .isEqualTo(
                                                "gone.html: there is no such file; paths are relative to the project's"
                                                        + " directory")));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws Exception {
        finish("a", 20, false);
        Path large = base.resolve("large.html");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }

        assertThatThrownBy(() -> compare("a", "large.html"))
                .hasMessage(large + " has more than 64 MB, which no record and no report of this plugin has");
    }

    private static String report(String record) {
        return "<html><body><script type=\"application/json\" id=\"record\">" + record.replace("<", "\\u003c")
                + "</script></body></html>";
    }

    @Test
    void oneIsNotEnough() throws Exception {
        assertThatThrownBy(() -> compare("", "a"))
                .hasMessage("name two runs or more, the one to compare with first, such as"
                        + " -Dexperiment=baseline,dropout; there are none, mnist:train makes some");
        finish("a", 20, false);
        assertThatThrownBy(() -> compare("a", "a")).hasMessageEndingWith("; there are: a");
    }

    @Test
    void aDamagedRecordIsNamed() throws Exception {
        finish("a", 20, false);
        finish("b", 20, false);
        Files.writeString(runs.of("b").record(), "{");

        assertThatThrownBy(() -> compare("a", "b"))
                .isInstanceOf(NothingToCompareException.class)
                .hasMessageStartingWith("b: " + runs.of("b").record() + " is damaged: ");
    }

    private List<String> compare(String... names) throws NothingToCompareException, IOException {
        return RunComparison.lines(new Contenders(runs, files).named(Arrays.asList(names)));
    }

    /** A run that gets the first {@code right} images right. */
    private void finish(String name, int right, boolean onTest) throws IOException {
        write(name, record(name, right, 42, onTest, "f00d"));
    }

    private void finishSeeds(String name, int... right) throws IOException {
        List<RunRecord> members = new ArrayList<>();
        for (int seed = 1; seed <= right.length; seed++) {
            String member = TrainingPlan.nameOf(name, seed);
            members.add(record(member, right[seed - 1], seed, false, "f00d"));
            write(member, members.get(seed - 1));
        }
        runs.of(name).writeSeeds(SeedsRecord.of(name, "", members));
    }

    private void write(String name, RunRecord record) throws IOException {
        runs.of(name).writeRecord(record);
    }

    private static RunRecord record(String name, int right, long seed, boolean onTest, String fingerprint) {
        RunRecord tiny = TinyRun.record();
        int[] labels = new int[IMAGES];
        int[] predicted = new int[IMAGES];
        Arrays.fill(predicted, right, IMAGES, (byte) 1);
        List<List<Integer>> confusion = List.of(List.of(right, IMAGES - right), List.of(0, 0));
        DataPlan data = Copies.with(
                tiny.plan().data(),
                Map.of(
                        "validationSet",
                        onTest ? ValidationSet.TEST : ValidationSet.HELD_OUT,
                        "validationImages",
                        onTest ? IMAGES : tiny.plan().data().validationImages(),
                        "testImages",
                        IMAGES));
        TrainingPlan plan = Copies.with(
                tiny.plan(),
                Map.of(
                        "name", name,
                        "data", data,
                        "training", tiny.plan().training().withSeed(seed)));
        return Copies.with(
                tiny,
                Map.of(
                        "name",
                        name,
                        "dataFingerprint",
                        fingerprint,
                        "plan",
                        plan,
                        "result",
                        Copies.with(tiny.result(), Map.of("test", new Scores(0.6, (double) right / IMAGES))),
                        "confusionMatrix",
                        confusion,
                        "answers",
                        Answers.of(labels, predicted),
                        "calibration",
                        TestAnswers.calibration(confusion),
                        "splits",
                        new Splits(
                                tiny.splits().training(),
                                onTest ? List.of(IMAGES, 0) : tiny.splits().validation(),
                                List.of(IMAGES, 0))));
    }
}
