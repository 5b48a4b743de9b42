package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * An experiment that was found, read and planned.
 *
 * @param file where it is written
 * @param source what messages call that file
 * @param experiment what it declares
 * @param plan what follows from it; not bound to data
 * @param remarks what its author should know, though it can be run
 */
public record PlannedExperiment(
        Path file, String source, Experiment experiment, TrainingPlan plan, List<Problem> remarks) {

    public PlannedExperiment {
        remarks = List.copyOf(remarks);
    }

    public String name() {
        return plan.name();
    }

    /** What is run: this experiment, or one experiment per seed. */
    public List<PlannedExperiment> members() {
        List<Long> seeds = plan.training().seeds();
        return seeds.isEmpty()
                ? List.of(this)
                : seeds.stream().map(this::member).toList();
    }

    private PlannedExperiment member(long seed) {
        return new PlannedExperiment(file, source, experiment.member(seed), plan.member(seed), remarks);
    }
}
