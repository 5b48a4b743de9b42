package io.github.mnistmaven.plugin.inspect;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.plugin.evaluate.EvaluationData;
import io.github.mnistmaven.plugin.evaluate.UnusableDataException;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Data to inspect, and who names them.
 *
 * @param name the experiment, or the data set if the build names it
 * @param data the data and their limits
 */
public record InspectedExperiment(String name, EvaluationData data) {

    /**
     * What the build names: the data of experiments, or a data set.
     *
     * @param data a data set; blank or null for none
     * @param experiments those whose data are meant otherwise
     * @param base the project's directory, which relative directories are seen from
     * @throws UnusableDataException if {@code data} is no data set
     */
    public static List<InspectedExperiment> of(String data, List<LocatedExperiment> experiments, Path base)
            throws UnusableDataException {
        if (data != null && !data.isBlank()) {
            EvaluationData named = EvaluationData.of(data, List.of(), base);
            return List.of(new InspectedExperiment(named.source().name(), named));
        }
        List<InspectedExperiment> all = new ArrayList<>();
        for (LocatedExperiment experiment : experiments) {
            all.add(new InspectedExperiment(
                    experiment.experiment().name(), EvaluationData.of(null, List.of(experiment), base)));
        }
        return all;
    }

    /** The data of planned experiments. */
    public static List<InspectedExperiment> of(List<PlannedExperiment> planned) {
        return planned.stream()
                .map(one -> new InspectedExperiment(
                        one.name(),
                        new EvaluationData(
                                one.plan().data().source(),
                                one.file(),
                                one.plan().check())))
                .toList();
    }

    DataSource source() {
        return data.source();
    }

    Check check() {
        return data.check();
    }
}
