package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.record.Circumstances;
import io.github.mnistmaven.experiment.record.EvaluatedLayer;
import io.github.mnistmaven.experiment.record.EvaluatedModel;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a model that was only tested, and its row among runs. */
class EvaluationPagesTest {
    @TempDir
    private Path directory;

    @Test
    void thePageHasWhatIsKnownOfTestImagesAndNothingOfTraining() throws IOException {
        String page = page(evaluation("lenet", "Keras 3.15.1"));

        assertThat(page)
                .contains(
                        "<p class=\"eyebrow\">Evaluation report</p>",
                        "<section id=\"confusion\"",
                        "<section id=\"classes\"",
                        "<section id=\"mistakes\"",
                        "<section id=\"samples\"",
                        "<section id=\"calibration\"",
                        "<section id=\"model\"",
                        "<section id=\"data\"",
                        "<section id=\"provenance\"",
                        "Keras 3.15.1",
                        "<bdi>dense</bdi></th><td>dense</td>",
                        "nothing was trained",
                        "This command evaluates it again:")
                .doesNotContain(
                        "<section id=\"checks\"",
                        "<section id=\"diagnosis\"",
                        "<section id=\"curves\"",
                        "<section id=\"changes\"",
                        "<section id=\"times\"",
                        "Training accuracy",
                        "Generalization gap",
                        "Best epoch",
                        "Epochs");
    }

    @Test
    void whateverAForeignModelSaysComesOutAsText() throws IOException {
        assertThat(page(evaluation(Hostile.TEXT, Hostile.TEXT)))
                .contains("&lt;/script&gt;&lt;/style&gt;&lt;/title&gt;&lt;script&gt;window.hit=1&lt;/script&gt;")
                .doesNotContain("<script>window", "<img src=x", "<svg/onload", "\u0007", "\u001b", "\u202e");
    }

    @Test
    void amongRunsItIsARowWithoutWhatOnlyTrainingGives() throws IOException {
        Path file = directory.resolve("compare.html");
        ComparedRuns compared = new ComparedRuns(
                "Comparison",
                List.of(
                        new FinishedRun(TestRecords.baseline(), "./baseline/report.html"),
                        new FinishedRun(evaluation("lenet", "Keras"), "./evaluations/lenet/report.html")),
                List.of(),
                List.of(),
                "baseline");

        assertThat(new ReportWriter(ReportOptions.USUAL).writeComparison(file, compared))
                .isEmpty();

        assertThat(Files.readString(file))
                .contains("1 finished run, 1 evaluation. Best test accuracy:")
                .containsPattern("(?s)<bdi>lenet</bdi>.*?evaluated.*?<bdi>-</bdi>")
                .doesNotContain("every setting", "against_seconds");
    }

    private String page(EvaluationRecord record) throws IOException {
        RunDirectory evaluation = new RunDirectory(directory.resolve("evaluation"));
        evaluation.writeEvaluation(record);
        assertThat(new ReportWriter(ReportOptions.USUAL).writeEvaluation(evaluation))
                .isEqualTo(record);
        return Files.readString(evaluation.report());
    }

    /** A model that answers as the baseline does. */
    private static EvaluationRecord evaluation(String name, String text) {
        RunRecord run = TestRecords.baseline();
        return new EvaluationRecord(
                name,
                run.dataFingerprint(),
                run.tested(),
                Check.NONE,
                run.scores(),
                1.5,
                run.confusionMatrix(),
                run.answers(),
                run.calibration(),
                run.confidences(),
                run.samples(),
                run.mistakes(),
                new EvaluatedModel(
                        text,
                        text,
                        "a Keras archive",
                        1234,
                        "c0de",
                        text,
                        new Preprocessing(1, 0),
                        run.tested().image(),
                        List.of(
                                new EvaluatedLayer(text, "flatten", 0, Shape.vector(784), 0),
                                new EvaluatedLayer("dense", "dense", 0, Shape.vector(10), 7850))),
                new Circumstances(text, text, text, text, "2026-11-30T21:00:00Z", text));
    }
}
