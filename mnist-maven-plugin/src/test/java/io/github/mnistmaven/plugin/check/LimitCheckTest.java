package io.github.mnistmaven.plugin.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.inspection.FindingKind;
import io.github.mnistmaven.experiment.inspection.Inspection;
import io.github.mnistmaven.experiment.inspection.InspectionJson;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TestPlans;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs have a training accuracy of 0.8, and a test accuracy of 0.75. */
class LimitCheckTest {
    private static final String MODEL = "schema: 1\nmodel: [flatten, dense: {units: 10, activation: softmax}]\n";
    private static final Limit GAP = new Limit(RunFigure.GENERALIZATION_GAP, Optional.empty(), Optional.of(0.06));

    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();
    private ExperimentFiles files;
    private Runs runs;

    @BeforeEach
    void setUp() throws IOException {
        files = new ExperimentFiles(base, base.resolve("experiments"));
        runs = new Runs(base.resolve("target/mnist"));
        Files.createDirectories(files.directory());
    }

    @Test
    void tellsOfLimitsThatAreKept() throws Exception {
        write("a", "check: {test_accuracy: {min: 0.7}, generalization_gap: {max: 0.06}}");
        finish("a", accuracy(0.7), GAP);

        check();

        assertThat(console.printed())
                .containsExactly(
                        "a: test_accuracy must be at least 0.7, is 0.75, kept with 0.05 to spare",
                        "a: generalization_gap must be at most 0.06, is 0.05, kept with 0.01 to spare");
        assertThat(report("a")).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuite name="a" tests="2" failures="0" errors="0" skipped="0" time="0">
                          <testcase classname="a" name="test_accuracy must be at least 0.7" time="0">
                          </testcase>
                          <testcase classname="a" name="generalization_gap must be at most 0.06" time="0">
                          </testcase>
                        </testsuite>
                        """);
    }

    @Test
    void allThatIsMissedOrMissingIsToldInOneGo() throws Exception {
        write("a", "check: {test_accuracy: {min: 0.9}, generalization_gap: {max: 0.06}}");
        write("b", "check: {test_accuracy: {min: 0.8}}");
        write("c", "");
        finish("a", accuracy(0.9), GAP);
        finish("b", accuracy(0.8));

        assertThatThrownBy(this::check)
                .isInstanceOf(LimitsMissedException.class)
                .hasMessage("""
                        2 limits missed, 1 run without a record:
                        a: test_accuracy must be at least 0.9, is 0.75, missed by 0.15
                        b: test_accuracy must be at least 0.8, is 0.75, missed by 0.05
                        c: there is no target/mnist/c/record.json; train it first, with mnist:train -Dexperiment=experiments/c.yml""");
        assertThat(report("a")).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuite name="a" tests="2" failures="1" errors="0" skipped="0" time="0">
                          <testcase classname="a" name="test_accuracy must be at least 0.9" time="0">
                            <failure message="test_accuracy must be at least 0.9, is 0.75, missed by 0.15"></failure>
                          </testcase>
                          <testcase classname="a" name="generalization_gap must be at most 0.06" time="0">
                          </testcase>
                        </testsuite>
                        """);
        assertThat(report("c")).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuite name="c" tests="1" failures="0" errors="1" skipped="0" time="0">
                          <testcase classname="c" name="has a record" time="0">
                            <error message="there is no target/mnist/c/record.json; train it first, with mnist:train -Dexperiment=experiments/c.yml"></error>
                          </testcase>
                        </testsuite>
                        """);
    }

    @Test
    void aLimitOnAFigureThatWasNotRecordedIsMissedUntilItIsTrainedAgain() throws Exception {
        Limit limit =
                new Limit(new PassMetric(Pass.TEST, ImageMetric.TOP_3_ACCURACY), Optional.of(0.9), Optional.empty());
        write("a", "check: {test_top_3_accuracy: {min: 0.9}}");
        finish("a", limit);
        String sentence =
                "test_top_3_accuracy must be at least 0.9, but it was not recorded by the version that trained"
                        + " this run; train again";

        assertThatThrownBy(this::check)
                .isInstanceOf(LimitsMissedException.class)
                .hasMessage("1 limit missed:\na: " + sentence);
        assertThat(report("a")).contains("<failure message=\"" + sentence + "\"></failure>");
    }

    @Test
    void whatIsToBeTrainedIsNamedByItsFile() throws Exception {
        write("a", "name: other");

        assertThatThrownBy(this::check).hasMessage("""
                        1 run without a record:
                        other: there is no target/mnist/other/record.json; train it first, with mnist:train\
                         -Dexperiment=experiments/a.yml""");
    }

    @Test
    void limitsOfDataAreHeldAgainstTheirInspection() throws Exception {
        write("a", "check: {data: {leaks: {max: 0}}}");
        Limit leaks = new Limit(DataFigure.LEAKS, Optional.empty(), Optional.of(0.0));
        finish("a", new Check(List.of(), List.of(leaks)));

        assertThatThrownBy(this::check)
                .isInstanceOf(LimitsMissedException.class)
                .hasMessage("""
                        1 experiment without an inspection of its data:
                        a: the data that it was trained on were not inspected, or changed since; inspect them with\
                         mnist:inspect -Dexperiment=experiments/a.yml""");
        assertThat(report("a")).contains("name=\"has an inspection of its data\"", "<error message=\"the data that");

        inspected(3);

        assertThatThrownBy(this::check).hasMessage("""
                        1 limit missed:
                        a: data.leaks must be at most 0, is 3, missed by 3""");
        assertThat(report("a")).contains("<testcase classname=\"a\" name=\"data.leaks must be at most 0\" time=\"0\">");

        inspected(0);
        check();

        assertThat(console.printed()).last().isEqualTo("a: data.leaks must be at most 0, is 0, kept with 0 to spare");
    }

    private void inspected(double leaks) throws IOException {
        Map<DataFigure, Double> figures = new EnumMap<>(DataFigure.class);
        for (DataFigure figure : DataFigure.values()) {
            figures.put(figure, 1.0);
        }
        figures.put(DataFigure.LEAKS, leaks);
        Inspection inspection = new Inspection(
                new DataSource.Mnist(),
                TinyRun.record().dataFingerprint(),
                Shape.image(2, 2, 1),
                List.of("0"),
                List.of(),
                0.5,
                figures,
                List.of(),
                List.of(),
                Map.of(FindingKind.LEAK, (int) leaks),
                0);
        Path directory = Files.createDirectories(runs.inspections().resolve("tiny"));
        Files.writeString(directory.resolve("inspection.json"), InspectionJson.of(inspection));
    }

    @Test
    void aDamagedRecordIsNone() throws Exception {
        write("a", "");
        finish("a");
        Files.writeString(runs.of("a").record(), "{");

        assertThatThrownBy(this::check)
                .isInstanceOf(LimitsMissedException.class)
                .hasMessageStartingWith("1 run without a record:\na: target/mnist/a/record.json is damaged: ");
        assertThat(report("a")).contains("<error message=\"target/mnist/a/record.json is damaged: ");
    }

    @Test
    void everySeedIsHeldAgainstTheLimits() throws Exception {
        write("a", "training: {seeds: [7, -8]}\ncheck: {test_accuracy: {min: 0.9}}");
        finish("a/seed-7", accuracy(0.9));

        assertThatThrownBy(this::check).hasMessage("""
                        1 limit missed, 1 run without a record:
                        a/seed-7: test_accuracy must be at least 0.9, is 0.75, missed by 0.15
                        a/seed--8: there is no target/mnist/a/seed--8/record.json; train it first, with mnist:train\
                         -Dexperiment=experiments/a.yml""");
        assertThat(console.printed()).containsExactly("a: the runs of all seeds are checked, each for itself: 2");
        assertThat(report("a")).contains("classname=\"a/seed-7\"", "classname=\"a/seed--8\"");
    }

    @Test
    void theLimitsAreThoseOfTheRun() throws Exception {
        write("a", "check: {test_accuracy: {min: 0.9}}");
        finish("a", accuracy(0.7));

        check();

        assertThat(console.printed())
                .containsExactly(
                        "warning: a: the limits of the experiment changed since this run; mnist:train takes them over",
                        "a: test_accuracy must be at least 0.7, is 0.75, kept with 0.05 to spare");
    }

    @Test
    void withoutLimitsThereIsNothingToCheck() throws Exception {
        write("a", "");
        finish("a");

        check();

        assertThat(console.printed()).containsExactly("a: no limits, nothing to check");
        assertThat(report("a")).contains("tests=\"0\"");
    }

    @Test
    void theSameRunsGiveTheSameReport() throws Exception {
        write("a", "check: {test_accuracy: {min: 0.7}}");
        finish("a", accuracy(0.7));

        check();
        Path file = runs.outputDirectory().resolve("TEST-a.xml");
        String first = Sha256.of(file);
        check();

        assertThat(Sha256.of(file)).isEqualTo(first);
    }

    @Test
    void experimentsWithProblemsAreNotChecked() throws Exception {
        write("a", "chekc: {}");

        assertThatThrownBy(this::check)
                .isInstanceOf(ExperimentException.class)
                .hasMessageStartingWith("experiments/a.yml:3:1: unknown key 'chekc'");
        assertThat(runs.outputDirectory()).doesNotExist();
    }

    private static Limit accuracy(double min) {
        return new Limit(PassMetric.TEST_ACCURACY, Optional.of(min), Optional.empty());
    }

    private void write(String name, String more) throws IOException {
        Files.writeString(files.directory().resolve(name + ".yml"), MODEL + more + "\n");
    }

    private void finish(String name, Limit... limits) throws IOException {
        finish(name, new Check(List.of(limits)));
    }

    private void finish(String name, Check check) throws IOException {
        TinyRun.finishIn(runs.of(name), Copies.with(TinyRun.PLAN, Map.of("check", check)));
    }

    private void check() throws Exception {
        new LimitCheck(base, runs, console).check(TestPlans.planning(base).read(files.all()));
    }

    private String report(String name) throws IOException {
        return Files.readString(runs.outputDirectory().resolve("TEST-" + name + ".xml"));
    }
}
