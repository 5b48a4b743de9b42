package io.github.mnistmaven.plugin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.record.Circumstances;
import io.github.mnistmaven.experiment.record.EvaluatedLayer;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.plugin.compare.Contenders;
import io.github.mnistmaven.plugin.compare.RunComparison;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.experiments.DirectoriesOnly;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.models.FoundModel;
import io.github.mnistmaven.plugin.models.ModelSource;
import io.github.mnistmaven.plugin.models.TestNetworks;
import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TestPlans;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationsTest {
    private static final Circumstances CIRCUMSTANCES =
            new Circumstances("0.2", "a JVM", "an OS", "a CPU", "2026-11-30T21:00:00Z", "mvn mnist:evaluate");

    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();
    private Runs runs;

    @BeforeEach
    void setUp() throws IOException {
        runs = new Runs(base.resolve("target/mnist"));
        HalvesData.writeTo(base.resolve("data"));
        Files.createDirectories(base.resolve("models"));
        try (OutputStream out = Files.newOutputStream(base.resolve("models/halves.zip"))) {
            ModelFile.write(TestNetworks.halves(Optional.empty()), out);
        }
    }

    @Test
    void aModelIsTestedAndReportedOn() throws Exception {
        evaluate(EvaluationData.of("data", List.of(), base));

        assertThat(console.printed())
                .containsExactly(
                        "evaluating halves (models/halves.zip, a model file of this project) on data: 8 test images of"
                                + " 8x8x1",
                        "warning: the model calls its classes upper, lower, the data 0, 1: they are taken in this order",
                        "live: evaluated 8 of 8 images",
                        "test accuracy 87.50 %, loss 0.4377",
                        "report: target/mnist/evaluations/halves-on-data/report.html",
                        "all runs: target/mnist/index.html");
        EvaluationRecord record =
                StoredRecords.evaluation(runs.evaluation("halves-on-data")).orElseThrow();
        assertThat(record.confusionMatrix()).isEqualTo(List.of(List.of(4, 1), List.of(0, 3)));
        // sixteen pixels of 16 of 255, each with a weight of a half, in the one sum and none in the other
        double right = Math.log1p(Math.exp(-32 * 0.5 * 16 / 255));
        double wrong = Math.log1p(Math.exp(32 * 0.5 * 16 / 255));
        assertThat(record.scores().loss()).isEqualTo((7 * right + wrong) / 8, within(1e-6));
        assertThat(record.mistakes()).extracting(mistake -> mistake.index()).containsExactly(7);
        assertThat(record.model().sha256()).isEqualTo(Sha256.of(base.resolve("models/halves.zip")));
        assertThat(record.model().layers())
                .containsExactly(
                        new EvaluatedLayer("flatten", "flatten", 0, Shape.vector(64), 0),
                        new EvaluatedLayer("dense", "dense", 0, Shape.vector(2), 128));
        assertThat(record.tested().source()).isEqualTo(new DataSource.IdxDirectory("data"));
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void limitsOfTestFiguresAreHeld() throws Exception {
        Path file = Files.writeString(base.resolve("limited.yml"), """
                schema: 1
                data: {dataset: {idx: data}, validation: 2}
                model: [flatten, dense: {units: 2, activation: softmax}]
                check: {test_accuracy: {min: 0.9}, test_loss: {max: 1}, generalization_gap: {max: 0.03}}
                """);
        EvaluationData data = EvaluationData.of(null, List.of(read(file)), base);

        assertThatExceptionOfType(MissedLimitsException.class)
                .isThrownBy(() -> evaluate(data))
                .withMessage("1 limit missed:\n"
                        + "halves-on-data: test_accuracy must be at least 0.9, is 0.875, missed by 0.025");

        assertThat(console.printed())
                .contains(
                        "not measured, as nothing is trained: generalization_gap",
                        "halves-on-data: test_loss must be at most 1, is 0.437699, kept with 0.562301 to spare");
        assertThat(Files.readString(runs.evaluation("halves-on-data").report()))
                .contains("<strong>failed</strong>", "test_accuracy", "missed by 0.025");
    }

    /** Upside down, as it were: what is bright counts against its half. */
    @Test
    void whatIsNoBetterThanGuessingIsRemarkedUpon() throws Exception {
        TrainedNetwork inverted = TestNetworks.halves(Optional.empty(), Activation.SOFTMAX, new Preprocessing(-1, 0.5));
        try (OutputStream out = Files.newOutputStream(base.resolve("models/inverted.zip"))) {
            ModelFile.write(inverted, out);
        }

        evaluate("models/inverted.zip", EvaluationData.of("data", List.of(), base));

        assertThat(console.printed())
                .contains(
                        "warning: hardly better than guessing among 2 classes: are its classes in another order? It was"
                                + " given pixels times -1.0 plus 0.5; a model of Keras that was trained on pixels from 0 to"
                                + " 255 says so with a layer Rescaling(1.0) before all others");
    }

    @Test
    void evaluationsAreComparedLikeRuns() throws Exception {
        EvaluationData data = EvaluationData.of("data", List.of(), base);
        evaluate(data);
        Files.copy(base.resolve("models/halves.zip"), base.resolve("models/other.zip"));
        evaluate("models/other.zip", data);

        List<String> lines = RunComparison.lines(new Contenders(runs, files())
                .named(List.of("evaluations/halves-on-data", "target/mnist/evaluations/other-on-data/report.html")));

        assertThat(lines)
                .containsExactly(
                        "run                         seeds  test accuracy, %   95 % interval  gap, points  difference, points",
                        "evaluations/halves-on-data                    87.50  52.91 to 97.76            -",
                        "other-on-data                                 87.50  52.91 to 97.76            -                0.00",
                        "other-on-data is not distinguishable from evaluations/halves-on-data: 0.00 points more test"
                                + " accuracy may well be chance (p = 1.000, McNemar's exact test: 0 images only"
                                + " other-on-data gets right, 0 only evaluations/halves-on-data).");
        assertThat(Files.readString(base.resolve("target/mnist/index.html")))
                .contains("<bdi>2 evaluations. Best test accuracy: 87.50")
                .contains("<a href=\"./evaluations/halves-on-data/report.html\">");
    }

    @Test
    void dataAreNamedAsExperimentsNameThem() throws Exception {
        assertThat(EvaluationData.of("{idx: {path: data, classes: [up, down]}}", List.of(), base)
                        .source())
                .isEqualTo(new DataSource.IdxDirectory(
                        "data", Optional.empty(), OptionalInt.empty(), false, Optional.of(List.of("up", "down"))));
        assertThat(EvaluationData.of("mnist", List.of(), base).source()).isEqualTo(new DataSource.Mnist());
        Files.createDirectories(base.resolve("parts/screw"));
        assertThat(EvaluationData.of("parts", List.of(), base).source().kind()).isEqualTo("images");
        assertThatExceptionOfType(ExperimentException.class)
                .isThrownBy(() -> EvaluationData.of("{pictures: parts}", List.of(), base))
                .withMessageContaining("mnist.data: unknown key 'pictures' in mnist.data; ");
    }

    @Test
    void whatDoesntFitIsRefused() throws Exception {
        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> EvaluationData.of(" ", List.of(), base))
                .withMessage("name the data with -Dmnist.data=mnist, -Dmnist.data=<directory of IDX files> or"
                        + " -Dmnist.data='{images: <directory of pictures>}', or an experiment that has them with"
                        + " -Dexperiment=<file>");
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> evaluate(EvaluationData.of("gone", List.of(), base)))
                .withMessageContaining("gone");
        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> evaluate("models/halves.zip", EvaluationData.of("data", List.of(), base), "../x"))
                .withMessage(
                        "mnist.name: expected letters, digits, '.', '_' and '-', 100 at most, the first one a letter"
                                + " or a digit, found '../x'");
        assertThat(runs.evaluations()).isEmpty();
    }

    private void evaluate(EvaluationData data) throws GoalException, IOException {
        evaluate("models/halves.zip", data);
    }

    private void evaluate(String model, EvaluationData data, String... name) throws GoalException, IOException {
        FoundModel found = new ModelSource(base, new RunNames(runs, files())).inFile(model);
        new Evaluations(
                        runs,
                        DirectoriesOnly.LOCATOR,
                        new ReportPublisher(base, runs.outputDirectory(), ReportOptions.USUAL, console),
                        console)
                .evaluate(
                        new ModelEvaluation(found, found.place(), CIRCUMSTANCES, console),
                        data,
                        List.of(name).stream().findFirst());
    }

    private ExperimentFiles files() {
        return new ExperimentFiles(base, base.resolve("experiments"));
    }

    private LocatedExperiment read(Path file) {
        return TestPlans.planning(base).read(List.of(file)).get(0);
    }
}
