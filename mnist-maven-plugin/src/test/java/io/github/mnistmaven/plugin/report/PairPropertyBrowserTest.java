package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.analysis.Comparison;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.TestAnswers;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever two runs answer to 1 to 70,000 images: what the page says of them is what Java says. */
@InBrowser
class PairPropertyBrowserTest {
    private static final int CASES = 20;
    private static final int MOST_IMAGES = 70_000;

    /** Of as many, differences often lie half way between two that are written alike: 3 of 4,000 are 0.075 points. */
    private static final List<Integer> TIED_IMAGES = List.of(4_000, 20_000, 60_000);

    static LongStream seeds() {
        return LongStream.range(0, CASES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSaidOfTwoRunsIsWhatJavaSays(long seed, Browser browser, @TempDir Path directory) throws Exception {
        List<RunRecord> runs = runs(new Random(seed));
        Path file = directory.resolve("compare.html");
        new ReportWriter(ReportOptions.USUAL)
                .writeComparison(
                        file,
                        new ComparedRuns(
                                "Runs",
                                runs.stream()
                                        .map(run -> new FinishedRun(run, ""))
                                        .toList(),
                                List.of(),
                                List.of(),
                                ""));
        browser.open(file, 1280, "light");
        ComparedRunsPage page = new ComparedRunsPage(file, browser);

        for (RunRecord first : runs) {
            for (RunRecord second : runs) {
                page.choosePair(first.name(), second.name());

                assertThat(page.verdict())
                        .isEqualTo(Comparison.of(first, second).sentence());
                assertThat(browser.texts("#pair-content .agreement td:not(:empty)", "node.textContent"))
                        .isEqualTo(counts(first, second));
                assertThat(browser.texts("#pair-content .differences tbody td", "node.textContent"))
                        .isEqualTo(differences(first, second));
                assertThat(browser.texts("#pair-content h3", "node.textContent"))
                        .endsWith(
                                "Images fixed: " + counts(first, second).get(2),
                                "Images broken: " + counts(first, second).get(1));
            }
        }
    }

    /** Images that both, only the first, only the second and none gets right. */
    private static List<String> counts(RunRecord first, RunRecord second) {
        int[] labels = first.answers().decodedLabels();
        int[] before = first.answers().decodedPredicted();
        int[] after = second.answers().decodedPredicted();
        return List.<IntPredicate>of(
                        image -> before[image] == labels[image] && after[image] == labels[image],
                        image -> before[image] == labels[image] && after[image] != labels[image],
                        image -> before[image] != labels[image] && after[image] == labels[image],
                        image -> before[image] != labels[image] && after[image] != labels[image])
                .stream()
                .map(these -> IntStream.range(0, labels.length).filter(these).count())
                .map(Format::count)
                .toList();
    }

    private static List<String> differences(RunRecord first, RunRecord second) {
        int classes = first.plan().data().classes().size();
        return IntStream.range(0, classes * classes)
                .map(cell -> second.confusionMatrix().get(cell / classes).get(cell % classes)
                        - first.confusionMatrix().get(cell / classes).get(cell % classes))
                .mapToObj(difference -> difference > 0
                        ? "+" + difference
                        : String.valueOf(difference).replace('-', '\u2212'))
                .toList();
    }

    private static List<RunRecord> runs(Random random) {
        int images = random.nextBoolean()
                ? TIED_IMAGES.get(random.nextInt(TIED_IMAGES.size()))
                : 1 + random.nextInt(random.nextBoolean() ? 20 : MOST_IMAGES);
        int classes = 2 + random.nextInt(11);
        int[] labels = new int[images];
        IntStream.range(0, images).forEach(image -> labels[image] = random.nextInt(classes));
        double wrong = Math.pow(10, -4 * random.nextDouble());
        int[] common = answers(labels, classes, wrong, random);
        List<RunRecord> runs = new ArrayList<>();
        for (int run = 0; run < 2 + random.nextInt(3); run++) {
            int[] own = answers(common, classes, wrong * random.nextDouble() / 4, random);
            runs.add(run("run " + run, labels, own, classes));
        }
        return runs;
    }

    private static int[] answers(int[] usual, int classes, double changed, Random random) {
        int[] answers = usual.clone();
        for (int image = 0; image < answers.length; image++) {
            if (random.nextDouble() < changed) {
                answers[image] = random.nextInt(classes);
            }
        }
        return answers;
    }

    private static RunRecord run(String name, int[] labels, int[] predicted, int classes) {
        RunRecord like = ComparisonRecords.run(name, 0, 0);
        Answers answers = Answers.of(labels, predicted);
        List<List<Integer>> confusion = answers.confusionMatrix(classes);
        long right = IntStream.range(0, labels.length)
                .filter(image -> labels[image] == predicted[image])
                .count();
        DataPlan data = Copies.with(
                like.plan().data(),
                Map.of(
                        "testImages",
                        labels.length,
                        "classes",
                        IntStream.range(0, classes).mapToObj(String::valueOf).toList()));
        return Copies.with(
                like,
                Map.of(
                        "plan",
                        Copies.with(like.plan(), Map.of("data", data)),
                        "answers",
                        answers,
                        "confusionMatrix",
                        confusion,
                        "splits",
                        TestAnswers.splits(data),
                        "result",
                        Copies.with(like.result(), Map.of("test", new Scores(0.1, right / (double) labels.length)))));
    }
}
