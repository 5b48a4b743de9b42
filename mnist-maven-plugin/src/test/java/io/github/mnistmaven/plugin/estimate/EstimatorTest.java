package io.github.mnistmaven.plugin.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.runs.TestPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimatorTest {
    private static final TrainingPlan BASELINE = TestPlans.of("baseline").plan();
    private static final TrainingPlan DROPOUT = TestPlans.of("dropout").plan();
    private static final ThreadRule TWO = new ThreadRule(OptionalInt.empty(), 2);

    @TempDir
    private Path directory;

    /** The baseline with another line among those that say how it is trained. */
    private TrainingPlan baselineWith(String training) throws IOException {
        String baseline = Files.readString(TestPlans.of("baseline").file());
        Path file = Files.writeString(directory.resolve("baseline.yml"), baseline.replaceFirst("seed: 42", training));
        return TestPlans.planning(directory).plan(List.of(file)).get(0).plan();
    }

    private static Estimate estimate(TrainingPlan plan, RunRecord... records) {
        return new Estimator(List.of(records), TWO, "a CPU").of(plan);
    }

    @Test
    void withoutARunItIsJudgedByAnotherMachine() {
        assertThat(estimate(BASELINE)).hasToString("about 20 s with oneDNN on two cores like those it was measured on");
    }

    @Test
    void theEngineThatTheNetworkGetsIsTheOneThatCounts() {
        TrainingPlan dl4j = TestPlans.of("baseline", Optional.of("dl4j")).plan();

        assertThat(estimate(dl4j)).hasToString("about 4 min with DL4J on two cores like those it was measured on");
    }

    @Test
    void earlyStoppingMayEndItSooner() {
        assertThat(estimate(TestPlans.of("early-stopping").plan()))
                .hasToString("at most about 20 s with oneDNN on two cores like those it was measured on");
    }

    /** Epochs of 5, 4, 4 seconds: 1 more for the first, 2 for the start, 10 epochs of 4, and evaluation. */
    @Test
    void theExperimentsOwnRunTellsWhatAnEpochTakes() {
        Costs costs = Costs.of(EngineChoice.ONEDNN);
        Estimate estimate =
                estimate(BASELINE, new TimedRun(BASELINE).epochs(5, 4, 4).record());

        double evaluation = 4 / costs.epoch(BASELINE) * costs.evaluation(BASELINE);
        assertThat(estimate.seconds()).isEqualTo(1 + 2 + 10 * 4 + evaluation, within(1e-9));
        assertThat(estimate).hasToString("about 45 s with oneDNN, judging by the last run of baseline");
    }

    @Test
    void epochsThatTimeDoesNotAllowAreNotCounted() throws IOException {
        Costs costs = Costs.of(EngineChoice.ONEDNN);
        Estimate estimate = estimate(
                baselineWith("max_time: 9"), new TimedRun(BASELINE).epochs(4).record());

        double evaluation = 4 / costs.epoch(BASELINE) * costs.evaluation(BASELINE);
        assertThat(estimate.seconds()).isEqualTo(2 + 3 * 4 + evaluation, within(1e-9));
    }

    @Test
    void everySeedIsATraining() throws IOException {
        RunRecord own = new TimedRun(BASELINE).record();

        assertThat(estimate(baselineWith("seeds: [1, 2, 3]"), own).seconds())
                .isEqualTo(3 * estimate(BASELINE, own).seconds(), within(1e-9));
    }

    @Test
    void aRunOfAnotherExperimentIsScaledByWork() {
        Costs costs = Costs.of(EngineChoice.ONEDNN);
        Estimate estimate = estimate(DROPOUT, new TimedRun(BASELINE).epochs(4).record());

        double factor = 4 / costs.epoch(BASELINE);
        assertThat(estimate.seconds())
                .isEqualTo(2 + factor * (10 * costs.epoch(DROPOUT) + costs.evaluation(DROPOUT)), within(1e-9));
        assertThat(estimate.run()).contains("baseline");
    }

    @Test
    void theOwnRunCountsBeforeALaterOne() {
        RunRecord own = new TimedRun(DROPOUT).startedAt("2026-01-01T00:00:00Z").record();
        RunRecord later =
                new TimedRun(BASELINE).startedAt("2026-01-02T00:00:00Z").record();

        assertThat(estimate(DROPOUT, later, own).run()).contains("dropout");
    }

    @Test
    void amongOtherRunsTheLatestCounts() {
        RunRecord earlier =
                new TimedRun(BASELINE).startedAt("2026-01-01T00:00:00Z").record();
        RunRecord later =
                new TimedRun(DROPOUT).startedAt("2026-01-02T00:00:00Z").record();

        assertThat(estimate(TestPlans.of("smoke").plan(), earlier, later).run()).contains("dropout");
        assertThat(estimate(TestPlans.of("smoke").plan(), later, earlier).run()).contains("dropout");
    }

    @Test
    void runsOfOtherEnginesThreadsAndProcessorsTellNothing() {
        assertThat(estimate(BASELINE, new TimedRun(BASELINE).engine("dl4j").record())
                        .run())
                .isEmpty();
        assertThat(estimate(BASELINE, new TimedRun(BASELINE).threads(1).record())
                        .run())
                .isEmpty();
        assertThat(estimate(BASELINE, new TimedRun(BASELINE).cpu("another CPU").record())
                        .run())
                .isEmpty();
    }

    @Test
    void aRecordThatSomebodySentCannotMoveTheCursor() {
        assertThat(new Estimate(20, false, EngineChoice.ONEDNN, "2 threads", Optional.of("up\u001b[A\n")))
                .hasToString("about 20 s with oneDNN, judging by the last run of up [A");
    }

    @Test
    void aRunThatTookNoTimeTellsNothing() {
        assertThat(estimate(BASELINE, new TimedRun(BASELINE).epochs(0).record()).run())
                .isEmpty();
    }
}
