package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportWriterTest {
    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path output = files.getPath("/project/target/mnist");
    private final Pages pages = new Pages(output);

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void thePageBeginsWithTheVerdictAndTheInterval() throws IOException {
        String page = baseline();

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<title>baseline: 98.53\u00a0%</title>")
                .contains("<strong>no limits</strong> <span>Its experiment sets no limits (check).</span>")
                .contains(
                        "<strong>Overfits:</strong> <bdi>training accuracy 99.88\u00a0% is 1.35\u00a0points above test accuracy"
                                + " 98.53\u00a0%, and validation loss has risen by 40\u00a0% since epoch 5.</bdi>")
                .contains("<p class=\"rule\">Said when: Training accuracy, dropout and augmentation off, is"
                        + " more than 1 point above test accuracy; ")
                .contains("95\u00a0% interval 98.27\u00a0% to 98.75\u00a0%")
                .contains("The gap between training and validation accuracy grew: 0.84 points in epoch 5, the best,"
                        + " and 1.30 in epoch 10.");
    }

    @Test
    void thePageHasEveryFigureOfTheRecord() throws IOException {
        RunRecord record = TestRecords.baseline();
        String page = baseline();

        for (EpochResult epoch : record.history()) {
            boolean held = epoch.epoch() == 10;
            assertThat(page)
                    .contains("<th scope=\"row\">" + epoch.epoch() + "</th><td>"
                            + percent(epoch.training().accuracy())
                            + "</td><td>" + percent(epoch.validation().accuracy()) + "</td><td>"
                            + (held ? "99.88\u00a0%" : "")
                            + "</td>")
                    .contains("<td>" + fixed("%.4f", epoch.training().loss()) + "</td><td>"
                            + fixed("%.4f", epoch.validation().loss()) + "</td><td>" + (held ? "0.0043" : "") + "</td>")
                    .contains("<td>0.001</td><td>" + fixed("%.1f", epoch.seconds()) + "</td>");
        }
        for (Prediction prediction : record.mistakes()) {
            assertThat(page).contains("test image " + prediction.index() + "<");
        }
        for (Prediction prediction : record.samples()) {
            assertThat(page).contains("no. " + prediction.index() + "<");
        }
        record.confusionMatrix()
                .forEach(row -> row.forEach(count -> assertThat(page).contains(">" + count + "</td>")));
        assertThat(page)
                .contains("0.0043", "0.0603", "0.0725", "3\u00a0min 34\u00a0s", "1,229\u00a0MiB")
                .contains("26x26x32", "540,900", "1,010", "542,230", "10,000", "50,000")
                .contains(
                        "147 of 10,000 test images are misclassified; most often it takes <bdi>4</bdi> for <bdi>9</bdi>"
                                + " (9), <bdi>5</bdi> for <bdi>3</bdi> (8), <bdi>7</bdi> for <bdi>2</bdi> (8).")
                .contains("3f1c".repeat(16), TestRecords.MODEL_DIGEST, "77d0".repeat(16))
                .contains("<td>filters: 32, kernel_size: 3, activation: relu</td>")
                .contains("training.optimizer.epsilon</th><td><bdi>1e-7</bdi>")
                .contains("Expected calibration error (ECE): ");
    }

    @Test
    void everyFileOfTheModelIsListedAndWhatFormatsLack() throws IOException {
        String page = page(pages.finished("baseline", TestRecords.baseline(), TestRecords.EXPERIMENT));

        assertThat(page)
                .contains("<a href=\"./model/model.zip\">model/model.zip</a></th><td>mnist</td>")
                .as("a file that is not there")
                .contains("<th scope=\"row\">model/model.weights.h5</th><td>keras</td>"
                        + "<td>Keras&#39; load_weights; the weights for it</td><td class=\"number\">2,170,264 bytes</td>"
                        + "<td class=\"digest\">" + "0b7c".repeat(16) + "</td>")
                .contains(
                        "<th scope=\"row\" class=\"lacking\">dl4j.zip</th><td>dl4j</td><td colspan=\"3\""
                                + " class=\"lacking\">not written: layer layer_normalization: DL4J lacks layer_normalization</td>");
    }

    @Test
    void aRunThatStoppedEarlySaysWhyAndWhichWeightsItKept() throws IOException {
        String page = page(pages.finished("cured", TestRecords.cured(), TestRecords.EXPERIMENT));

        assertThat(page)
                .contains("val_loss did not improve for 2 epochs; the model holds the weights of epoch 5")
                .contains("5 of 7");
    }

    @Test
    void aRunThatWasOutOfTimeSaysSo() throws IOException {
        String page = page(pages.finished("baseline", TestRecords.outOfTime(), TestRecords.EXPERIMENT));

        assertThat(page)
                .contains("Time limit")
                .contains("trained 10 epochs, another might have exceeded max_time, 3\u00a0min 45\u00a0s;"
                        + " the model holds the weights of epoch 10");
    }

    @Test
    void aRunThatDivergedSaysWhenAndWhichWeightsItKept() throws IOException {
        String page = page(pages.finished("baseline", TestRecords.diverged(), TestRecords.EXPERIMENT));

        assertThat(page)
                .contains("Divergence")
                .contains(
                        "in epoch 11 the loss was not a finite number any more; the model holds the weights of epoch 5");
    }

    @Test
    void figuresOfClassesWithoutImagesOrAnswersAreNotDefinedAndInNoMean() throws IOException {
        // classes 0, 5 and 9 with 35, 35 and 38 % recognised; 7 is answered, but there is none
        List<List<Integer>> matrix = matrix(Map.of(0, row(0, 35, 65, 7), 5, row(5, 35, 65, 0), 9, row(9, 38, 62, 0)));

        String page = page(finished(matrix));

        assertThat(page)
                .contains("<tfoot><tr><th scope=\"row\">mean</th><td data-value=\"")
                .contains(">36.00\u00a0%</td>")
                .contains(
                        "<th scope=\"row\"><bdi>1</bdi></th><td data-value=\"\">not defined: no image is taken for this"
                                + " class</td><td data-value=\"\">not defined: no image of this class</td><td data-value=\"\">"
                                + "not defined: no image of this class, and none is taken for it</td><td data-value=\"0\">0</td>")
                .contains(
                        "<th scope=\"row\"><bdi>7</bdi></th><td data-value=\"0\">0.00\u00a0%</td><td data-value=\"\">not"
                                + " defined: no image of this class</td>")
                .contains(
                        "Means are over the classes that have test images, as far as a figure is defined; that of F1 also over classes that are only answered, as 0.")
                .contains("<td class=\"none\" data-share=\"\u2013\">0</td>");
        assertThat(baseline()).doesNotContain("not defined").doesNotContain("Means are over");
    }

    @Test
    void aModelThatAnswersAlikeIsSaidTo() throws IOException {
        List<List<Integer>> matrix = matrix(Map.of(0, row(0, 100, 0, 1), 1, row(1, 0, 100, 0), 2, row(2, 0, 100, 0)));

        assertThat(page(finished(matrix)))
                .contains("<strong>Constant answers:</strong> <bdi>answers 0 for every test image; ")
                .contains("\u00a0% of the training images are 0.</bdi>")
                .doesNotContain("Overfits");
    }

    private RunDirectory finished(List<List<Integer>> confusionMatrix) throws IOException {
        return pages.finished("baseline", TestRecords.answering(confusionMatrix), TestRecords.EXPERIMENT);
    }

    /** Of ten classes, those of {@code rows}; the others have no images. */
    private static List<List<Integer>> matrix(Map<Integer, List<Integer>> rows) {
        return IntStream.range(0, 10)
                .mapToObj(label -> rows.getOrDefault(label, Collections.nCopies(10, 0)))
                .toList();
    }

    /** A class of which some images are taken for it, the others for another. */
    private static List<Integer> row(int label, int right, int wrong, int other) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(10, 0));
        counts.set(label, right);
        counts.set(other, wrong);
        return counts;
    }

    @Test
    void aTestSetThatWasUsedForSelectionIsSaidToBeNoEstimate() throws IOException {
        String page = page(pages.finished("keras", TestRecords.validatedOnTest(), TestRecords.EXPERIMENT));

        assertThat(page)
                .contains(
                        "The test set was used for selection (validation: test), so its accuracy is not a fair estimate.")
                .contains("10,000\u00a0images; test set used for selection, not a fair estimate")
                .contains("10,000\u00a0images, those of the test set")
                .contains("those of the test set")
                .doesNotContain("held out of the training set");
        assertThat(baseline()).doesNotContain("fair estimate", "those of the test set");
    }

    @Test
    void theCleanPassIsARingAtTheEpochWhoseWeightsAreHeld() throws IOException {
        String page = page(pages.finished("cured", TestRecords.cured(), TestRecords.EXPERIMENT));

        assertThat(page)
                .contains("“clean” is a pass over the training images without both: the ring is such a pass with the"
                        + " weights of epoch 5, which the model holds.")
                .contains("clean training 99.45\u00a0% in epoch 5")
                .contains("<title>clean, epoch 5: 99.45\u00a0%</title>")
                .contains("The gap between training and validation accuracy ")
                .doesNotContain("<title>clean, epoch 6");
        assertThat(count(page, "<circle class=\"ring\"")).isEqualTo(3);
    }

    @Test
    void cleanPassesOfAllEpochsAreALineAndGiveTheGap() throws IOException {
        String page = page(pages.finished("cured", TestRecords.withCleanPasses(), TestRecords.EXPERIMENT));

        assertThat(page)
                .contains("without both: the dotted line has one at the end of each epoch, and the ring is such a pass"
                        + " with the weights of epoch 5, which the model holds.")
                .contains("<title>clean, epoch 6: 99.20\u00a0%</title>")
                .contains("The shaded area is the gap between clean training and validation")
                .contains("The gap between clean training and validation accuracy did not grow: 0.46 points in epoch 5,"
                        + " the best, and 0.39 in epoch 7.")
                .contains("<td>98.76\u00a0%</td><td>99.01\u00a0%</td><td>99.40\u00a0%</td>");
        assertThat(count(page, "<circle class=\"ring\"")).isEqualTo(3);
    }

    @Test
    void oneEpochIsEnoughForAPage() throws IOException {
        String page = page(pages.finished("smoke", TestRecords.oneEpoch(), TestRecords.EXPERIMENT));

        assertThat(page)
                .contains("trained 1 epoch; the model holds the weights of epoch 1")
                .contains(
                        "In epoch 1, the last and the best, training accuracy is 4.88 points below validation accuracy.")
                .doesNotContain("The shaded area");
    }

    @Test
    void theSameRecordGivesTheSameBytesInEveryLanguage() throws IOException {
        String here = baseline();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(baseline()).isEqualTo(here);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void thePageIsOneSmallFileThatAsksForNothing() throws IOException {
        String page = baseline();

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(700_000);
        assertThat(page).doesNotContain("<script src", "http://localhost", "https://", " style=", "@import", "url(");
        assertThat(Pattern.compile("src=\"([^\"]{0,22})")
                        .matcher(page)
                        .results()
                        .map(result -> result.group(1)))
                .hasSize(36 + 3 + 32)
                .containsOnly("data:image/png;base64,");
        assertThat(Pattern.compile("<a href=\"([^#\"][^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(result -> result.group(1)))
                .containsExactly(
                        "./model/model.zip",
                        "./record.json",
                        "./history.csv",
                        "./label-issues.csv",
                        "./experiment.yml");
    }

    @Test
    void imagesAreThoseOfTheRecord() throws IOException {
        MatchResult first = Pattern.compile("image/png;base64,([^\"]+)\"")
                .matcher(baseline())
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(Base64.getDecoder().decode(first.group(1))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void ofManyMistakesAllAreDrawnButThe40WorstComeFirst() throws IOException {
        RunRecord record = ComparisonRecords.run("many", 1, 120);
        List<Prediction> many = record.mistakes();
        assertThat(many).hasSizeGreaterThan(40);

        String page = page(pages.finished("many", record, TestRecords.EXPERIMENT));

        String[] parts = page.split("<summary>" + (many.size() - 40) + " more mistakes</summary>");
        assertThat(parts).hasSize(2);
        assertThat(mistakes(parts[0])).isEqualTo(40);
        assertThat(mistakes(parts[1])).isEqualTo(many.size() - 40L);
    }

    private static long mistakes(String page) {
        return Pattern.compile("<span class=\"index\">test image ")
                .matcher(page)
                .results()
                .count();
    }

    @Test
    void whatTrainingSawOfItsImagesIsReadBack() throws IOException {
        RunRecord augmented = TestRecords.augmented();
        RunDirectory run = pages.finished("augmentation", augmented, TestRecords.EXPERIMENT);

        assertThat(StoredRecords.run(run)).contains(augmented);
        assertThat(augmented.augmented()).hasSize(10);
    }

    @Test
    void aReportOfAnUnfinishedRunIsRefused() throws IOException {
        RunDirectory run = pages.unfinished("half");

        assertThatThrownBy(() -> new ReportWriter(ReportOptions.USUAL).writeRun(run, any -> Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessage("/project/target/mnist/half/record.json is missing: the run is not finished;"
                        + " train it first");
        assertThat(run.report()).doesNotExist();
    }

    @Test
    void anEarlierReportSurvivesARunThatLostItsExperiment() throws IOException {
        RunDirectory run = pages.finished("baseline", TestRecords.baseline(), TestRecords.EXPERIMENT);
        String earlier = page(run);
        Files.delete(run.experiment());

        assertThatThrownBy(() -> new ReportWriter(ReportOptions.USUAL).writeRun(run, any -> Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessage("/project/target/mnist/baseline/experiment.yml is missing: the run is not complete;"
                        + " train it again");
        assertThat(page(run)).isEqualTo(earlier);
    }

    private static long count(String page, String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
    }

    private String baseline() throws IOException {
        return page(pages.finished("baseline", TestRecords.baseline(), TestRecords.EXPERIMENT));
    }

    private static String page(RunDirectory run) throws IOException {
        return Files.readString(run.report());
    }

    private static String percent(double share) {
        return fixed("%.2f", share * 100) + "\u00a0%";
    }

    private static String fixed(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
