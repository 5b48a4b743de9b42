package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.record.RiskCoverage;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.report.text.Format;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of runs that were trained by this version, and by earlier ones that measured less. */
class MetricsOfPagesTest {
    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path output = files.getPath("/project/target/mnist");
    private final Pages pages = new Pages(output);

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void everyMetricStandsBesideTheAccuracyAndHasItsCurves() throws IOException {
        pages.finished("cured", TestRecords.cured(), TestRecords.EXPERIMENT);

        assertThat(page("cured"))
                .contains("loss\u00a00.0603; top-3 accuracy\u00a099.91\u00a0%; 10,000\u00a0images")
                .contains("loss\u00a00.0043; top-3 accuracy\u00a099.95\u00a0%; 50,000\u00a0images")
                .containsSubsequence(
                        "<figure id=\"accuracy\" class=\"chart\">",
                        "<figure id=\"loss\" class=\"chart\">",
                        "<figure id=\"top_3_accuracy\" class=\"chart\">",
                        "<figcaption>Top-3 accuracy</figcaption>",
                        "<figure id=\"learning-rate\" class=\"chart\">")
                .contains("Top-3 accuracy over 7 epochs: training from 99.14\u00a0% to 99.88\u00a0%;"
                        + " validation from 99.79\u00a0% to 99.90\u00a0%;"
                        + " clean training 99.95\u00a0% in epoch 5.");
    }

    @Test
    void aMetricThatWasNotRecordedIsSaidNotToBeAndHasNoCurves() throws IOException {
        pages.finished("earlier", TestScores.asEarlier(TestRecords.cured()), TestRecords.EXPERIMENT);

        assertThat(page("earlier"))
                .contains("loss\u00a00.0603; top-3 accuracy\u00a0not recorded; 10,000\u00a0images")
                .contains("<figure id=\"loss\" class=\"chart\">")
                .doesNotContain("top_3_accuracy\" class=\"chart\"", "not a number");
    }

    @Test
    void theTableOfRunsSaysWhichOfThemWereNotMeasured() throws IOException {
        pages.recorded("baseline", TestScores.asEarlier(TestRecords.baseline()));
        pages.recorded("cured", TestRecords.cured());

        assertThat(Files.readString(pages.index()))
                .contains("<th scope=\"col\" class=\"number\">test top-3 accuracy</th>")
                .contains("<td class=\"number\" data-value=\"\"><bdi>not recorded</bdi></td>")
                .contains("><bdi>99.91\u00a0%</bdi></td>")
                .contains("<figcaption>Validation top-3 accuracy</figcaption>");
    }

    @Test
    void whatNoRunWasMeasuredByHasNoColumn() throws IOException {
        pages.recorded("baseline", TestScores.asEarlier(TestRecords.baseline()));
        pages.recorded("cured", TestScores.asEarlier(TestRecords.cured()));

        assertThat(Files.readString(pages.index())).doesNotContain("top-3", "not recorded");
    }

    /** A human is asked about each image that the model is less sure of than its threshold. */
    @Test
    void accuracyByCoverageSaysWhenToAskAHuman() throws IOException {
        pages.finished("cured", TestRecords.cured(), TestRecords.EXPERIMENT);
        RunRecord record = TestRecords.cured();
        RiskCoverage.Point reached =
                record.confidences().orElseThrow().curve(record.answers()).from(0.75f);

        assertThat(page("cured"))
                .contains(">When to ask a human</h2>")
                .contains("chosen on validation images, the model answers " + Format.percent(reached.coverage())
                        + " of the test images by itself, and " + Format.percent(reached.accuracy()) + " of these")
                .contains("at a temperature of 1.4375, fitted on validation images")
                .contains("<path class=\"point\" d=\"");
    }

    @Test
    void ofAnEarlierVersionNothingIsSaidOfCoverage() throws IOException {
        pages.finished(
                "earlier",
                Copies.with(TestRecords.cured(), Map.of("confidences", Optional.empty())),
                TestRecords.EXPERIMENT);

        assertThat(page("earlier")).doesNotContain("When to ask a human");
    }

    private String page(String run) throws IOException {
        return Files.readString(output.resolve(run).resolve("report.html"));
    }
}
