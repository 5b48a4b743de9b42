package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.TinyMnist;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What test images may decide: nothing, or, where they are validated on, all that validation decides. */
class TestSetTest {
    @TempDir
    private static Path data;

    @TempDir
    private static Path wrongData;

    private static TinyTrials trials;
    private static TinyTrials wrong;

    @BeforeAll
    static void writeData() throws IOException {
        trials = TinyTrials.in(data);
        wrong = trials.withWrongTestLabels(wrongData);
    }

    @Test
    void heldOutImagesDecideAndTestImagesDoNot() throws Exception {
        RunRecord record = run(trials, trials.plan(400));
        RunRecord other = run(wrong, wrong.plan(400));

        assertThat(weights(other)).isEqualTo(weights(record));
        assertThat(figures(other)).isEqualTo(figures(record));
        assertThat(other.result().validation().loss())
                .isEqualTo(record.result().validation().loss());
        assertThat(other.result().bestEpoch()).isEqualTo(record.result().bestEpoch());
        assertThat(record.result().test().accuracy()).isGreaterThan(0.6);
        assertThat(other.result().test().accuracy()).isLessThan(0.1);
    }

    @Test
    void testImagesDecideWhereTheyAreValidatedOn() throws Exception {
        RunRecord record = run(trials, trials.plan(400).validationOnTest());
        RunRecord other = run(wrong, wrong.plan(400).validationOnTest());

        assertThat(record.result().validation().loss())
                .isEqualTo(record.result().test().loss());
        assertThat(record.result().validation().accuracy())
                .isEqualTo(record.result().test().accuracy());
        assertThat(record.result().validation().loss())
                .isEqualTo(record.history()
                        .get(record.result().bestEpoch() - 1)
                        .validation()
                        .loss());
        // training raises the probability of the true classes, and so lowers that of the wrong ones
        assertThat(other.result().bestEpoch()).isEqualTo(1);
        assertThat(record.result().bestEpoch()).isGreaterThan(1);
        assertThat(weights(other)).isNotEqualTo(weights(record));
    }

    @Test
    void allTrainingImagesAreThenTrainedOn() throws Exception {
        PlanBuilder plan = trials.plan(TinyMnist.TRAINING).validationOnTest();

        TrialData read = trials.read(plan.build());

        assertThat(read.training().count()).isEqualTo(TinyMnist.TRAINING);
        assertThat(read.validation().count()).isEqualTo(TinyMnist.TEST);
        // one copy in memory
        assertThat(read.test()).isInstanceOf(TestSet.Opened.class);
        assertThat(read.test().images()).isSameAs(read.validation().images());
    }

    @Test
    void heldOutImagesAreOfTheTrainingSetAndTheTestSetIsSealed() throws Exception {
        TrialData read = trials.read(trials.plan(400).build());

        assertThat(read.validation().images()).isSameAs(read.training().images());
        assertThat(read.training().indices()).doesNotContain(read.validation().indices());
        assertThat(read.test()).isInstanceOf(TestSet.Sealed.class);
    }

    @Test
    void whichImagesAreHeldOutFollowsFromSeedAndCountsAlone() throws Exception {
        int[] heldOut = heldOut(trials, trials.plan(400));

        assertThat(heldOut(trials, changed(trials.plan(400)))).isEqualTo(heldOut);
        assertThat(heldOut(wrong, wrong.plan(400))).isEqualTo(heldOut);
        assertThat(heldOut(trials, trials.plan(400).seed(43)))
                .isNotEqualTo(heldOut)
                .hasSameSizeAs(heldOut);
    }

    private static int[] heldOut(TinyTrials from, PlanBuilder plan) throws UnusablePlanException {
        return from.read(plan.build()).validation().indices();
    }

    /** With everything changed that a plan can have but data and seed. */
    private static PlanBuilder changed(PlanBuilder plan) {
        return plan.layer(new Layer.Flatten())
                .layer(new Layer.Dropout(0.5))
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .epochs(7)
                .batchSize(5)
                .schedule(new Schedule.Cosine(0))
                .regularization(restoring());
    }

    private RunRecord run(TinyTrials on, PlanBuilder plan) throws Exception {
        return on.run(
                        plan.layer(new Layer.Flatten())
                                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                                .epochs(4)
                                // whatever validation can decide
                                .schedule(new Schedule.ReduceOnPlateau(PassMetric.VAL_LOSS, 0.5, 1, 0, 0, 0))
                                .regularization(restoring())
                                .build(),
                        OneDnnEngine::create,
                        event -> {})
                .record();
    }

    private static Regularization restoring() {
        return Regularization.of(Optional.of(new EarlyStopping(PassMetric.VAL_LOSS, 2, 0, true)), Optional.empty());
    }

    /** The digest of the file that holds weights alone; others tell of the data that they were trained on. */
    private static String weights(RunRecord record) {
        return record.model().files().stream()
                .filter(file -> file.name().equals("model.weights.h5"))
                .findFirst()
                .orElseThrow()
                .sha256();
    }

    private static List<List<Double>> figures(RunRecord record) {
        return record.history().stream().map(TestSetTest::figures).toList();
    }

    private static List<Double> figures(EpochResult epoch) {
        return List.of(
                epoch.training().loss(),
                epoch.training().accuracy(),
                epoch.validation().loss(),
                epoch.validation().accuracy(),
                epoch.learningRate());
    }
}
