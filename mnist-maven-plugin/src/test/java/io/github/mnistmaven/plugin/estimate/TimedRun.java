package io.github.mnistmaven.plugin.estimate;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.plugin.TestAnswers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A run of a plan of which only times matter: 2 seconds for its start and its model file, and as many as one likes for
 * its epochs.
 */
record TimedRun(
        TrainingPlan plan, String engine, int threads, String cpu, String startedAt, List<EpochResult> history) {

    TimedRun(TrainingPlan plan) {
        this(plan, "onednn", 2, "a CPU", "2026-01-01T00:00:00Z", history(3));
    }

    TimedRun epochs(double... seconds) {
        return new TimedRun(plan, engine, threads, cpu, startedAt, history(seconds));
    }

    TimedRun engine(String other) {
        return new TimedRun(plan, other, threads, cpu, startedAt, history);
    }

    TimedRun threads(int other) {
        return new TimedRun(plan, engine, other, cpu, startedAt, history);
    }

    TimedRun cpu(String other) {
        return new TimedRun(plan, engine, threads, other, startedAt, history);
    }

    TimedRun startedAt(String other) {
        return new TimedRun(plan, engine, threads, cpu, other, history);
    }

    RunRecord record() {
        return new RunRecord(
                plan.name(),
                "",
                "",
                engine,
                plan,
                history,
                new RunResult(
                        1,
                        history.size(),
                        StopReason.ALL_EPOCHS,
                        new Scores(0, 1),
                        new Scores(0, 1),
                        new Scores(0, 1),
                        99),
                List.of(
                        new PhaseTime(Phase.NATIVES, 1.5),
                        new PhaseTime(Phase.TRAINING, 77),
                        new PhaseTime(Phase.VALIDATION, 7),
                        new PhaseTime(Phase.EVALUATION, 13),
                        new PhaseTime(Phase.MODEL, 0.5)),
                List.of(),
                TestAnswers.of(List.of()),
                TestAnswers.calibration(List.of()),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                TestAnswers.splits(plan.data()),
                Records.model(plan.parameters(), "", 0),
                new Provenance("1", engine, "", "", threads, "17", "Linux", cpu, startedAt, 0, Optional.empty(), ""));
    }

    private static List<EpochResult> history(double... seconds) {
        return IntStream.range(0, seconds.length)
                .mapToObj(i -> new EpochResult(i + 1, new Scores(0.5, 0.8), new Scores(0.6, 0.7), 0.1, seconds[i]))
                .toList();
    }
}
