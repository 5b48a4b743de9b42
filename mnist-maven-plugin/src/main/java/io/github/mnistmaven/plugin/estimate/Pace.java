package io.github.mnistmaven.plugin.estimate;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How fast an engine is on this machine.
 *
 * @param costs what training costs it elsewhere
 * @param factor by how much longer it takes here, above 0
 * @param start the seconds of everything that happens once
 * @param run the name of the run that tells; empty if none does
 */
record Pace(Costs costs, double factor, double start, Optional<String> run) {
    private static final Set<Phase> GROWING =
            Set.of(Phase.TRAINING, Phase.VALIDATION, Phase.CLEAN_PASS, Phase.EVALUATION);

    /** The pace of the machine on which {@code costs} were measured. */
    static Pace elsewhere(Costs costs) {
        return new Pace(costs, 1, costs.start(), Optional.empty());
    }

    /** The pace that a run on this machine had; empty if its figures tell none. */
    static Optional<Pace> of(RunRecord record, Costs costs) {
        List<EpochResult> history = record.history();
        double first = history.get(0).seconds();
        // the first epoch is slower: its code is not compiled yet
        double later = history.stream()
                .skip(1)
                .mapToDouble(EpochResult::seconds)
                .average()
                .orElse(first);
        double factor = later / costs.epoch(record.plan());
        double start = Math.max(0, first - later)
                + record.phases().stream()
                        .filter(time -> !GROWING.contains(time.phase()))
                        .mapToDouble(PhaseTime::seconds)
                        .sum();
        return factor > 0 && Double.isFinite(factor)
                ? Optional.of(new Pace(costs, factor, start, Optional.of(record.name())))
                : Optional.empty();
    }

    /** The seconds that the trainers of {@code plan} take, one after the other, unless they stop early. */
    double seconds(TrainingPlan plan) {
        double epoch = factor * costs.epoch(plan);
        double ofOne = start + epochs(plan, epoch) * epoch + factor * costs.evaluation(plan);
        return plan.members().size() * ofOne;
    }

    private static double epochs(TrainingPlan plan, double seconds) {
        int all = plan.training().epochs();
        return plan.training()
                .maxTime()
                .map(limit -> Math.min(all, Math.ceil(limit / seconds)))
                .orElse((double) all);
    }
}
