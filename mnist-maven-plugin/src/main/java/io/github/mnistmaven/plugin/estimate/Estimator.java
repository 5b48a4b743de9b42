package io.github.mnistmaven.plugin.estimate;

import io.github.mnistmaven.experiment.io.CpuName;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.planning.EngineCoverage;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Tells how long trainings are going to take: judging by earlier runs on this machine, if there are any. */
public final class Estimator {
    private final List<RunRecord> records;
    private final ThreadRule threads;
    private final String cpu;

    /**
     * @param records the records of earlier runs
     * @param threads how many native threads trainers get
     * @param cpu the name of this machine's processor
     */
    Estimator(List<RunRecord> records, ThreadRule threads, String cpu) {
        this.records = List.copyOf(records);
        this.threads = threads;
        this.cpu = cpu;
    }

    /** Judges by those of {@code runs} that were made on this machine. */
    public static Estimator of(Runs runs, ThreadRule threads) throws IOException {
        return new Estimator(runs.records(), threads, CpuName.current());
    }

    /** How long training {@code plan} is going to take. */
    public Estimate of(TrainingPlan plan) {
        EngineChoice engine = EngineCoverage.decide(plan).engine();
        Costs costs = Costs.of(engine);
        Pace pace = records.stream()
                .filter(record -> isAlike(record, threads.of(engine, plan), engine))
                .sorted(bestFor(plan.name()))
                .flatMap(record -> Pace.of(record, costs).stream())
                .findFirst()
                .orElse(Pace.elsewhere(costs));
        boolean mayStop = plan.regularization().earlyStopping().isPresent();
        return new Estimate(pace.seconds(plan), mayStop, engine, threads.reason(engine, plan), pace.run());
    }

    private boolean isAlike(RunRecord record, int wanted, EngineChoice engine) {
        Provenance provenance = record.provenance();
        return record.engine().equals(engine.keyword())
                && provenance.cpu().equals(cpu)
                && provenance.threads() == wanted;
    }

    /** The experiment's own run first, which is the most like it; then the latest. */
    private static Comparator<RunRecord> bestFor(String name) {
        Comparator<RunRecord> byTime =
                Comparator.comparing(record -> record.provenance().startedAt());
        return Comparator.<RunRecord, Boolean>comparing(record -> !isOf(name, record))
                .thenComparing(byTime.reversed());
    }

    private static boolean isOf(String name, RunRecord record) {
        return record.name().equals(name) || record.name().startsWith(name + "/");
    }
}
