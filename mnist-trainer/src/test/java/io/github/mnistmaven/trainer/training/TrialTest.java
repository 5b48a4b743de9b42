package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.Revision;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.runtime.Prediction;
import io.github.mnistmaven.trainer.Launches;
import io.github.mnistmaven.trainer.ModelBytes;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.TinyMnist;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole trials on a little of the real data. */
class TrialTest {
    // no multiple of the batch size: the last batch of an epoch is smaller
    private static final int TRAINING = 2003;
    private static final int VALIDATION = 197;

    @TempDir
    private static Path data;

    private static TinyTrials trials;

    @TempDir
    private Path directory;

    private final List<Event> events = new ArrayList<>();

    @BeforeAll
    static void writeData() throws IOException {
        trials = TinyTrials.in(data);
    }

    @Test
    void learnsToReadDigitsAndRecordsHow() throws Exception {
        TrainingPlan plan = convolutional(TRAINING).epochs(4).build();

        TrialResult result = run(plan);

        RunRecord record = result.record();
        assertThat(record.result().test().accuracy()).isGreaterThan(0.85);
        assertThat(record.result().stopReason()).isEqualTo(StopReason.ALL_EPOCHS);
        assertThat(record.result().epochsRun()).isEqualTo(4);
        assertThat(record.engine()).isEqualTo("onednn");
        assertThat(record.digest()).isEqualTo("digest");
        assertThat(record.dataFingerprint()).isEqualTo(trials.fingerprint());
        assertThat(Json.pretty(record)).doesNotContain(data.toString());
        double ready = ((Event.Started) events.get(0)).seconds();
        assertThat(events.get(0))
                .isEqualTo(new Event.Started(
                        "tiny", "onednn", "auto: onednn covers the network", false, 4, plan.parameters(), ready));
        assertThat(events.stream()
                        .filter(event -> !(event instanceof Event.Progress))
                        .skip(1))
                .containsExactly(
                        new Event.EpochEnded(record.history().get(0)),
                        new Event.EpochEnded(record.history().get(1)),
                        new Event.EpochEnded(record.history().get(2)),
                        new Event.EpochEnded(record.history().get(3)),
                        new Event.Evaluated(record.result().test()));
        assertThat(record.provenance().version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(record.provenance().startedAt()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

        assertThePhasesAddUp(record, ready);
        assertTheModelFileHoldsWhatWasEvaluated(
                result, Files.write(directory.resolve("model.zip"), ModelBytes.of(result)));
        assertTheConfusionMatrixFitsTheAccuracy(record);
        assertTheRestOfTheRecordFits(result);
    }

    private static void assertThePhasesAddUp(RunRecord record, double ready) {
        assertThat(record.phases())
                .extracting(PhaseTime::phase)
                .containsExactly(
                        Phase.START,
                        Phase.NATIVES,
                        Phase.DATA,
                        Phase.ENGINE,
                        Phase.TRAINING,
                        Phase.VALIDATION,
                        Phase.EVALUATION,
                        Phase.MODEL);
        assertThat(seconds(record, Phase.START, Phase.NATIVES, Phase.DATA, Phase.ENGINE))
                .isGreaterThanOrEqualTo(ready);
        assertThat(seconds(record, Phase.TRAINING, Phase.VALIDATION))
                .isGreaterThanOrEqualTo(record.history().stream()
                        .mapToDouble(EpochResult::seconds)
                        .sum());
        assertThat(seconds(record, Phase.values())).isCloseTo(record.result().seconds(), within(1e-9));
    }

    private static double seconds(RunRecord record, Phase... phases) {
        return record.phases().stream()
                .filter(time -> List.of(phases).contains(time.phase()))
                .mapToDouble(PhaseTime::seconds)
                .sum();
    }

    private static void assertTheModelFileHoldsWhatWasEvaluated(TrialResult result, Path model) throws IOException {
        RunRecord record = result.record();
        Classifier loaded = Classifier.load(model);
        Images test = TinyMnist.in(data).test();
        int correct = 0;
        double loss = 0;
        for (int image = 0; image < test.count(); image++) {
            byte[] pixels = test.image(image);
            float[] values = new float[pixels.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Byte.toUnsignedInt(pixels[i]) / 255f;
            }
            Prediction prediction = loaded.classify(values);
            correct += prediction.label() == test.labels()[image] ? 1 : 0;
            loss -= Math.log(prediction.probabilities()[test.labels()[image]]);
        }
        assertThat(record.result().test().accuracy()).isEqualTo(correct / (double) test.count());
        assertThat(record.result().test().loss()).isCloseTo(loss / test.count(), within(1e-5));
    }

    private static void assertTheConfusionMatrixFitsTheAccuracy(RunRecord record) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < 10; i++) {
            right += record.confusionMatrix().get(i).get(i);
            all += record.confusionMatrix().get(i).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        assertThat(all).isEqualTo(TinyMnist.TEST);
        assertThat(right / (double) all).isEqualTo(record.result().test().accuracy());
        assertThat(record.samples()).hasSize(20);
        assertThat(record.mistakes()).hasSize(Math.min(200, all - right));
    }

    private static void assertTheRestOfTheRecordFits(TrialResult result) throws IOException {
        RunRecord record = result.record();
        Dataset dataset = TinyMnist.in(data);
        assertThat(record.calibration().images()).isEqualTo(TinyMnist.TEST);
        assertThat(record.calibration().bins().stream()
                        .mapToDouble(bin -> bin.count() * bin.accuracy())
                        .sum())
                .isCloseTo(record.result().test().accuracy() * TinyMnist.TEST, within(1e-9));
        assertThat(record.splits().test()).isEqualTo(counts(dataset.test()));
        assertThat(record.splits().training()).hasSize(10);
        // with the 197 that are held out, all images are used
        assertThat(IntStream.range(0, 10)
                        .mapToObj(label -> record.splits().training().get(label)
                                + record.splits().validation().get(label)))
                .isEqualTo(counts(dataset.training()));
        assertThat(record.filters())
                .get()
                .extracting(Filters::layer, Filters::height, Filters::width, Filters::count)
                .containsExactly("conv2d", 3, 3, 8);
        assertThat(record.augmented()).isEmpty();
        assertThat(record.model().agrees()).isTrue();
        for (RecordedFile file : record.model().files()) {
            byte[] content = ModelBytes.of(result, file.name());
            assertThat(file)
                    .isEqualTo(new RecordedFile(file.name(), file.format(), content.length, Sha256.of(content)));
        }
        assertThat(record.history()).allMatch(epoch -> epoch.memoryBytes() >= 0);
        assertThat(record.provenance().revision()).isEmpty();
        assertThat(record.provenance().command()).isEmpty();
    }

    private static List<Integer> counts(Images images) {
        return IntStream.range(0, 10)
                .mapToObj(label -> (int) IntStream.range(0, images.count())
                        .filter(image -> images.labels()[image] == label)
                        .count())
                .toList();
    }

    @Test
    void howItWasStartedIsRecorded() throws Exception {
        BoundPlan plan = trials.bound(linear(20).build());
        EngineDecision engine = new EngineDecision(EngineChoice.ONEDNN, "the test says so", true, "");
        Launch launch = new Launch(
                Optional.of(new Revision("c0ffee42".repeat(5), true)),
                "mvn mnist:train",
                engine,
                Export.ALL,
                "schema: 1\n");

        Provenance provenance = run(new TrialJob(plan, launch), data).record().provenance();

        assertThat(new Launch(provenance.revision(), provenance.command(), engine, Export.ALL, "schema: 1\n"))
                .isEqualTo(launch);
        assertThat(provenance.engineReason()).isEqualTo("the test says so");
        assertThat(((Event.Started) events.get(0)).fallback()).isTrue();
    }

    @Test
    void equalPlansGiveEqualModelsDropoutAndAugmentationIncluded() throws Exception {
        TrainingPlan plan = convolutional(500)
                .epochs(2)
                .regularization(Regularization.of(
                        Optional.empty(),
                        Optional.of(Augmentation.of(
                                Amount.within(10),
                                Amount.within(2),
                                Amount.within(0.1),
                                Amount.within(0.1),
                                Optional.of(new Augmentation.Elastic(8, 4, 1))))))
                .build();

        TrialResult first = run(plan);
        TrialResult second = run(plan);

        assertThat(ModelBytes.of(second)).isEqualTo(ModelBytes.of(first));
        RunRecord one = first.record();
        RunRecord two = second.record();
        assertThat(two.model()).isEqualTo(one.model());
        assertThat(two.augmented()).isEqualTo(one.augmented()).hasSize(10);
        assertThat(two.history())
                .usingElementComparator(Comparator.comparing(TrialTest::withoutTime, Comparator.naturalOrder()))
                .isEqualTo(one.history());
    }

    private static String withoutTime(EpochResult epoch) {
        return new EpochResult(epoch.epoch(), epoch.training(), epoch.validation(), epoch.learningRate(), 0).toString();
    }

    @Test
    void theBestWeightsComeBackThoughEveryEpochWasTrained() throws Exception {
        RunRecord record = run(overfitting(20, true).build()).record();

        EpochResult best = record.history().get(record.result().bestEpoch() - 1);
        EpochResult last = record.history().get(19);
        assertThat(record.result().stopReason()).isEqualTo(StopReason.ALL_EPOCHS);
        assertThat(best.validation().loss()).isLessThan(last.validation().loss());
        assertThat(record.result().validation().loss())
                .isEqualTo(best.validation().loss());
        assertThat(record.result().validation().accuracy())
                .isEqualTo(best.validation().accuracy());
    }

    @Test
    void withoutRestoringTheLastWeightsStay() throws Exception {
        RunRecord record = run(overfitting(20, false).build()).record();

        assertThat(record.result().bestEpoch()).isLessThan(20);
        assertThat(record.result().validation().loss())
                .isEqualTo(record.history().get(19).validation().loss());
    }

    @Test
    void stopsEarly() throws Exception {
        TrainingPlan plan = overfitting(1000, true).build();

        RunRecord record = run(plan).record();

        assertThat(record.result().stopReason()).isEqualTo(StopReason.EARLY_STOPPING);
        assertThat(record.result().epochsRun()).isEqualTo(record.result().bestEpoch() + 20);
    }

    @Test
    void divergenceInTheFirstEpochIsAFailure() {
        TrainingPlan plan = linear(100)
                .batchSize(10)
                .optimizer(new Optimizer.Sgd(1e38, 0, false))
                .build();

        assertThatThrownBy(() -> run(plan))
                .isExactlyInstanceOf(TrainingException.class)
                .hasMessageMatching("the loss of batch \\d+ in epoch 1 is NaN: training diverged; lower"
                        + " training.optimizer's learning_rate, which is 1e38");
    }

    @Test
    void dataThatChangedSinceThePlanAreNotTrainedOn() {
        TrainingPlan plan = linear(100).build();
        TrialJob job = new TrialJob(new BoundPlan("digest", "other", plan), Launches.of(plan));

        assertThatThrownBy(() -> run(job, data))
                .isExactlyInstanceOf(UnusablePlanException.class)
                .hasMessage("tiny: the plan expects data with the fingerprint other, found " + trials.fingerprint()
                        + "; the data changed since the plan was made: run the goal again");
        assertThat(events).isEmpty();
    }

    @Test
    void moreImagesThanThereAreCantBePlanned() {
        TrainingPlan plan = linear(100).data(2200, 1, TinyMnist.TEST).build();

        assertThatThrownBy(() -> run(plan))
                .isExactlyInstanceOf(UnusablePlanException.class)
                .hasMessage("tiny: the plan expects at least 2201 training images, found 2200; the data changed"
                        + " since the plan was made: run the goal again");
    }

    @Test
    void missingDataAreSaidToBeMissing() {
        Path missing = directory.resolve("missing");
        TrialJob job = trials.job(linear(100).build());

        assertThatThrownBy(() -> run(job, missing))
                .isExactlyInstanceOf(UnusablePlanException.class)
                .hasMessageStartingWith("data set " + missing + " not found");
    }

    private TrialResult run(TrainingPlan plan) throws TrialException {
        return run(trials.job(plan), data);
    }

    private TrialResult run(TrialJob job, Path location) throws TrialException {
        return new Trial(bound -> TinyMnist.in(location), choice -> OneDnnEngine::create, PhaseClock.running(0))
                .run(job, events::add);
    }

    private static PlanBuilder convolutional(int training) {
        return plan(training)
                .layer(new Layer.Conv2D(8, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(32, Activation.RELU))
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Dense(10, Activation.SOFTMAX));
    }

    private static PlanBuilder linear(int training) {
        return plan(training).layer(new Layer.Flatten()).layer(new Layer.Dense(10, Activation.SOFTMAX));
    }

    /** So few images that the validation loss soon rises. */
    private static PlanBuilder overfitting(int epochs, boolean restore) {
        return plan(100)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(64, Activation.RELU))
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .epochs(epochs)
                .optimizer(new Optimizer.Adam(0.02, 0.9, 0.999, 1e-7))
                .regularization(Regularization.of(
                        Optional.of(new EarlyStopping(PassMetric.VAL_LOSS, 20, 0, restore)), Optional.empty()));
    }

    private static PlanBuilder plan(int training) {
        return new PlanBuilder(Shape.image(28, 28, 1), 10).data(training, VALIDATION, TinyMnist.TEST);
    }
}
