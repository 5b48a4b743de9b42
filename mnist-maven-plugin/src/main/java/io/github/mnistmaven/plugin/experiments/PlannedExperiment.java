package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.experiment.model.Data;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An experiment that was found, read and planned.
 *
 * @param file where it is written
 * @param source what messages call that file
 * @param experiment what it declares
 * @param plan what follows from it; not yet bound to data on this machine
 */
public record PlannedExperiment(Path file, String source, Experiment experiment, TrainingPlan plan) {

    public String name() {
        return plan.name();
    }

    /** What is run: this experiment, or one experiment a seed. */
    public List<PlannedExperiment> members() {
        List<Experiment> experiments = experiment.members();
        List<TrainingPlan> plans = plan.members();
        return IntStream.range(0, plans.size())
                .mapToObj(i -> new PlannedExperiment(file, source, experiments.get(i), plans.get(i)))
                .toList();
    }

    /** Where a directory of IDX files lies that {@code data} names. */
    public static Path directory(Path experimentFile, Data.IdxDirectory data) {
        return experimentFile.toAbsolutePath().resolveSibling(data.path()).normalize();
    }
}
