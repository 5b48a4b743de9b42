package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.language.record.SentRecord;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.trainer.ColouredSquares;
import io.github.mnistmaven.trainer.Launches;
import io.github.mnistmaven.trainer.ModelBytes;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a data set that is neither IDX nor gray, whose classes have names of their own, to the runtime's answer. */
class ColourTrialTest {
    private static final ColouredSquares SQUARES = new ColouredSquares();

    @TempDir
    private static Path directory;

    private static TrialResult result;
    private static RunRecord record;

    @BeforeAll
    static void train() throws Exception {
        result = run(plan(), SQUARES.fingerprint());
        record = (RunRecord) new SentRecord(Path.of("sent.json")).read(Json.pretty(result.record()));
    }

    private static TrialResult run(TrainingPlan plan, String fingerprint) throws TrialException {
        TrialJob job = new TrialJob(new BoundPlan("digest", fingerprint, plan), Launches.of(plan));
        return new Trial(bound -> SQUARES, engine -> OneDnnEngine::create, PhaseClock.running(0)).run(job, event -> {});
    }

    private static TrainingPlan plan() throws IOException {
        Path file = Files.writeString(directory.resolve("squares.yml"), """
                schema: 1
                data: {dataset: {idx: squares}}
                model:
                - conv2d: {filters: 8, kernel_size: 3, activation: relu}
                - global_max_pooling2d
                - dense: {units: 7, activation: softmax}
                training: {epochs: 1, batch_size: 10, optimizer: {adam: {learning_rate: 0.02}}}
                regularization: {augmentation: {shift: 1}}
                """);
        LocatedExperiment read = new ExperimentReader(directory, ArtifactJars.NONE, List.of()).read(file);
        return Planner.plan(read.experiment(), read.origins(), SQUARES.facts(), ModelReader.NONE);
    }

    @Test
    void oneEpochTellsColoursApart() {
        assertThat(record.result().test().accuracy()).isGreaterThan(0.6);
        assertThat(record.plan().data().classes()).isEqualTo(ColouredSquares.CLASSES);
        assertThat(record.splits().validation()).isEqualTo(List.of(10, 10, 10, 10, 10, 10, 10));
        assertThat(record.splits().training()).isEqualTo(List.of(60, 60, 60, 60, 60, 60, 60));
    }

    @Test
    void theRecordShowsTheImagesInTheirColours() {
        Images test = SQUARES.test();

        assertThat(record).isEqualTo(result.record());
        assertThat(record.samples()).hasSize(14);
        assertThat(shown())
                .allSatisfy(prediction ->
                        assertThat(prediction.picture()).isEqualTo(picture(test.image(prediction.index()))));
        assertThat(record.augmented()).hasSize(7);
        for (AugmentedExample example : record.augmented()) {
            assertThat(example.original()).isEqualTo(picture(SQUARES.training().image(example.index())));
        }
        assertThat(record.filters().orElseThrow().channels()).isEqualTo(3);
        assertThat(record.filters()).map(Filters::count).contains(8);
    }

    @Test
    void theRuntimeAnswersAsTheTrainerDid() throws IOException {
        Classifier classifier = Classifier.load(Files.write(directory.resolve("model.zip"), ModelBytes.of(result)));

        assertThat(classifier.inputShape()).isEqualTo("16x12x3");
        assertThat(classifier.classNames()).isEqualTo(ColouredSquares.CLASSES);
        assertThat(shown()).isNotEmpty().allSatisfy(prediction -> {
            var answer = classifier.classify(image(SQUARES.test().image(prediction.index())));
            assertThat(answer.label()).isEqualTo(prediction.predicted());
            assertThat(answer.className()).isEqualTo(ColouredSquares.CLASSES.get(prediction.predicted()));
            assertThat((double) answer.confidence()).isCloseTo(prediction.probability(), within(1e-5));
        });
    }

    @Test
    void aValidationSetOfTheDataIsValidatedOn() throws Exception {
        RunRecord own = run(dense(SQUARES.facts()), SQUARES.fingerprint()).record();

        assertThat(own.splits().training()).isEqualTo(List.of(60, 60, 60, 60, 60, 60, 60));
        assertThat(own.splits().validation()).isEqualTo(List.of(10, 10, 10, 10, 10, 10, 10));
        assertThat(own.plan().data().heldOut()).isZero();
    }

    @Test
    void aValidationSetOfAnotherSizeIsNotTheOneThatWasPlanned() {
        DatasetFacts facts = SQUARES.facts();
        DatasetFacts other =
                new DatasetFacts(facts.image(), facts.classes(), facts.trainingImages(), 71, facts.testImages());

        assertThatExceptionOfType(UnusablePlanException.class)
                .isThrownBy(() -> run(dense(other), SQUARES.fingerprint()))
                .withMessage(
                        "tiny: the plan expects a validation set of 71 images, found one of 70; the data changed since"
                                + " the plan was made: run the goal again");
    }

    private static TrainingPlan dense(DatasetFacts facts) {
        return new PlanBuilder(facts.image(), facts.classes().size())
                .data(facts)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(facts.classes().size(), Activation.SOFTMAX))
                .build();
    }

    private static List<Prediction> shown() {
        return Stream.concat(record.samples().stream(), record.mistakes().stream())
                .toList();
    }

    private static Picture picture(byte[] pixels) {
        return Picture.of(ColouredSquares.IMAGE, pixels);
    }

    private static BufferedImage image(byte[] pixels) {
        BufferedImage image = new BufferedImage(
                ColouredSquares.IMAGE.width(), ColouredSquares.IMAGE.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < pixels.length; i += 3) {
            int rgb = (pixels[i] & 0xFF) << 16 | (pixels[i + 1] & 0xFF) << 8 | pixels[i + 2] & 0xFF;
            image.setRGB(i / 3 % image.getWidth(), i / 3 / image.getWidth(), rgb);
        }
        return image;
    }
}
