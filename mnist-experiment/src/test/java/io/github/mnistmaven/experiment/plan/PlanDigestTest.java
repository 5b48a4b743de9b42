package io.github.mnistmaven.experiment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.record.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanDigestTest {
    private static final TrainingPlan PLAN = Records.PLAN;

    private static String digest(TrainingPlan plan) {
        return PlanDigest.of(plan, "f1", new TreeMap<>(Map.of("java", "17")));
    }

    private static TrainingPlan with(Training training) {
        return with(PLAN.data(), training);
    }

    private static TrainingPlan with(DataPlan data, Training training) {
        return new TrainingPlan(
                PLAN.name(),
                PLAN.description(),
                data,
                PLAN.layers(),
                Optional.empty(),
                training,
                PLAN.regularization(),
                PLAN.selective(),
                Check.NONE);
    }

    @Test
    void isSha256InHexadecimal() {
        assertThat(digest(PLAN)).matches("[0-9a-f]{64}").isEqualTo(digest(PLAN));
    }

    @Test
    void changesWithWhatIsTrained() {
        Training training = PLAN.training();

        assertThat(digest(with(new Training(
                        training.epochs(),
                        training.batchSize(),
                        training.optimizer(),
                        training.seed() + 1,
                        training.engine()))))
                .isNotEqualTo(digest(PLAN));
        assertThat(digest(with(new Training(
                        training.epochs(),
                        training.batchSize(),
                        new Optimizer.Sgd(0.1, 0, false),
                        training.seed(),
                        training.engine()))))
                .isNotEqualTo(digest(PLAN));
    }

    @Test
    void changesWithWhatIsWatchedAndRecorded() {
        Training training = PLAN.training();

        assertThat(digest(with(new Training(
                        training.epochs(),
                        training.maxTime(),
                        training.batchSize(),
                        training.optimizer(),
                        training.schedule(),
                        training.seed(),
                        training.seeds(),
                        training.engine(),
                        CleanPass.EACH_EPOCH))))
                .isNotEqualTo(digest(PLAN));
    }

    /** The same numbers of images, but other images. */
    @Test
    void changesWithTheImagesThatAreValidatedOn() {
        DataPlan data = PLAN.data();
        DataPlan onTest = new DataPlan(
                data.source(),
                data.image(),
                data.classes(),
                data.trainingImages(),
                data.validationImages(),
                ValidationSet.TEST,
                data.testImages(),
                data.limit());

        assertThat(digest(with(onTest, PLAN.training()))).isNotEqualTo(digest(PLAN));
    }

    @Test
    void changesWithTheWeightsThatTrainingStartsFromAndNotWithTheirPlace() {
        assertThat(digest(from("a.keras", "12")))
                .isEqualTo(digest(from("b.keras", "12")))
                .isNotEqualTo(digest(from("a.keras", "34")))
                .isNotEqualTo(digest(PLAN));
    }

    private static TrainingPlan from(String file, String sha256) {
        return new TrainingPlan(
                PLAN.name(),
                PLAN.description(),
                PLAN.data(),
                PLAN.layers(),
                Optional.of(new InitialTensors(
                        new ModelReference(ModelReference.Kind.KERAS, file),
                        sha256,
                        List.of(new InitialTensors.Origin("dense/kernel", "dense/kernel")))),
                PLAN.training(),
                PLAN.regularization(),
                PLAN.selective(),
                Check.NONE);
    }

    @Test
    void changesWithTheDataAndTheEnvironment() {
        assertThat(PlanDigest.of(PLAN, "other data", new TreeMap<>(Map.of("java", "17"))))
                .isNotEqualTo(digest(PLAN));
        assertThat(PlanDigest.of(PLAN, "f1", new TreeMap<>(Map.of("java", "25"))))
                .isNotEqualTo(digest(PLAN));
    }

    @Test
    void staysWhereOnlyWordsAndLimitsChange() {
        TrainingPlan described = new TrainingPlan(
                PLAN.name(),
                "other words",
                PLAN.data(),
                PLAN.layers(),
                Optional.empty(),
                PLAN.training(),
                PLAN.regularization(),
                PLAN.selective(),
                new Check(List.of(new Limit(PassMetric.TEST_ACCURACY, Optional.of(0.5), Optional.empty()))));

        assertThat(digest(described)).isEqualTo(digest(PLAN));
    }
}
