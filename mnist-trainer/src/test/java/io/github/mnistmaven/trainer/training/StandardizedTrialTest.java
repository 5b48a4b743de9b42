package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.planning.InitialWeightsReader;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.language.record.SentRecord;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.trainer.ColouredSquares;
import io.github.mnistmaven.trainer.Launches;
import io.github.mnistmaven.trainer.ModelBytes;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import io.github.mnistmaven.trainer.random.Randomness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pixels that are standardized: what training makes of them, everybody after it makes of them too. */
class StandardizedTrialTest {
    private static final ColouredSquares SQUARES = new ColouredSquares();

    @TempDir
    private static Path directory;

    private static TrialResult result;
    private static RunRecord record;
    private static TrainedNetwork network;

    @BeforeAll
    static void train() throws Exception {
        result = run(plan("", ModelReader.NONE), List.of());
        record = (RunRecord) new SentRecord(Path.of("sent.json")).read(Json.pretty(result.record()));
        network = network(result);
    }

    private static TrialResult run(TrainingPlan plan, List<Tensor> weights) throws TrialException {
        BoundPlan bound = new BoundPlan("digest", SQUARES.fingerprint(), plan);
        TrialJob job = new TrialJob(bound, Launches.of(plan), weights);
        return new Trial(any -> SQUARES, engine -> OneDnnEngine::create, PhaseClock.running(0)).run(job, event -> {});
    }

    private static TrainedNetwork network(TrialResult trained) throws IOException {
        byte[] file = ModelBytes.of(trained);
        return ModelFile.read(() -> new ByteArrayInputStream(file), new MemoryBudget(1 << 26));
    }

    private static TrainingPlan plan(String settings, ModelReader models) throws IOException {
        Path file = Files.writeString(directory.resolve("squares.yml"), settings.isEmpty() ? """
                schema: 1
                data: {dataset: {idx: squares}, validation: 70, normalization: standardize}
                model:
                - conv2d: {filters: 8, kernel_size: 3, activation: relu}
                - global_max_pooling2d
                - dense: {units: 7, activation: softmax}
                training: {epochs: 1, batch_size: 10, optimizer: {adam: {learning_rate: 0.02}}}
                regularization: {augmentation: {crop: 1, flip: horizontal, saturation: [0.45, 0.55], hue: 0.02}}
                """ : settings);
        LocatedExperiment read = new ExperimentReader(directory, ArtifactJars.NONE, List.of()).read(file);
        return Planner.plan(read.experiment(), read.origins(), SQUARES.facts(), models);
    }

    /** In floating point, from the pixels that were trained on. */
    @Test
    void statisticsAreThoseOfTheImagesThatAreTrainedOn() throws Exception {
        TrialData data = TrialData.read(new BoundPlan("digest", SQUARES.fingerprint(), record.plan()), any -> SQUARES);
        Preprocessing found = record.model().preprocessing();
        for (int channel = 0; channel < 3; channel++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int image : data.training().indices()) {
                byte[] pixels = data.training().images().image(image);
                for (int i = channel; i < pixels.length; i += 3) {
                    double value = (pixels[i] & 0xFF) * found.scale().get(channel)
                            + found.offset().get(channel);
                    sum += value;
                    squares += value * value;
                    count++;
                }
            }
            assertThat(sum / count).isCloseTo(0, within(1e-12));
            assertThat(squares / count).isCloseTo(1, within(1e-12));
        }
        assertThat(found.treatsChannelsAlike()).isFalse();
        assertThat(network.preprocessing()).isEqualTo(found);
    }

    @Test
    void itLearns() {
        assertThat(record.result().test().accuracy()).isGreaterThan(0.6);
        assertThat(record.plan().data().preprocessing()).isEmpty();
    }

    @Test
    void batchesAreStandardizedAfterTheyAreVaried() throws Exception {
        TrialData data = TrialData.read(new BoundPlan("digest", SQUARES.fingerprint(), record.plan()), any -> SQUARES);
        Subset first = data.training().part(0, 350);
        Subset scaled = new Subset(first.images(), first.indices());
        float[] expected = batch(scaled);

        data.preprocessing().apply(expected, 0, expected.length);

        assertThat(batch(first)).isEqualTo(expected);
    }

    private static float[] batch(Subset images) {
        try (BatchAssembly assembly = BatchAssembly.onThreads(1, 1)) {
            ImageTransform transform = ImageTransform.of(
                    record.plan().regularization().augmentation(), ColouredSquares.IMAGE, new Randomness(42));
            double[] weights = new double[ColouredSquares.CLASSES.size()];
            Arrays.fill(weights, 1);
            BatchMaker maker = new BatchMaker(350, transform, Optional.empty(), weights);
            return new Batches(images, 1, maker, assembly).next().images();
        }
    }

    @Test
    void theRuntimeAnswersAsTheTrainerDid() throws IOException {
        Classifier classifier = Classifier.load("squares", ModelBytes.of(result));
        Images test = SQUARES.test();
        List<Prediction> shown = new ArrayList<>(record.samples());
        shown.addAll(record.mistakes());

        assertThat(shown).isNotEmpty().allSatisfy(prediction -> {
            var answer = classifier.classify(test.image(prediction.index()));
            assertThat(answer.label()).isEqualTo(prediction.predicted());
            assertThat((double) answer.confidence()).isCloseTo(prediction.probability(), within(1e-5));
        });
    }

    @Test
    void pagesShowImagesAsTheyAre() {
        Images training = SQUARES.training();

        assertThat(record.augmented())
                .hasSize(7)
                .allSatisfy(example -> assertThat(example.original())
                        .isEqualTo(Picture.of(ColouredSquares.IMAGE, training.image(example.index()))));
    }

    /** Of other images it would be other statistics, with which the weights would be of no use. */
    @Test
    void whatGoesOnFromAModelKeepsItsStatistics() throws Exception {
        Preprocessing others = new Preprocessing(List.of(0.01, 0.02, 0.03), List.of(-1.0, -2.0, -3.0));
        TrainedNetwork base = new TrainedNetwork(
                "base",
                network.input(),
                others,
                Optional.empty(),
                network.classes(),
                network.layers(),
                network.tensors(),
                network.origin());
        TrainingPlan plan = plan("""
                schema: 1
                data: {dataset: {idx: squares}, validation: 70}
                model: {file: base.zip}
                training: {epochs: 1}
                """, reading(base));

        assertThat(plan.data().preprocessing()).contains(others);
        TrialResult on = run(plan, InitialWeightsReader.read(plan, reading(base)));

        assertThat(network(on).preprocessing()).isEqualTo(others);
        assertThat(on.record().model().preprocessing()).isEqualTo(others);
    }

    private static ModelReader reading(TrainedNetwork model) {
        return new ModelReader() {
            @Override
            public TrainedNetwork network(ModelReference any) {
                return model;
            }

            @Override
            public List<Tensor> tensors(ModelReference any) {
                return model.tensors();
            }
        };
    }
}
