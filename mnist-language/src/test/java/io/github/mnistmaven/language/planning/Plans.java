package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plans experiments from texts, as somebody who wrote them. */
public record Plans(Path directory) {

    /** One line for the schema, one or more for {@code head}, one for {@code model}, then one per layer. */
    public static String yaml(String head, String... layers) {
        String list = layers.length == 0 ? " []" : "\n  - " + String.join("\n  - ", layers);
        return "schema: 1\n" + head + "\nmodel:" + list + "\n";
    }

    LocatedExperiment read(String yaml) {
        return read(yaml, List.of());
    }

    LocatedExperiment read(String yaml, List<Assignment> assignments) {
        try {
            Path file = Files.writeString(directory.resolve("x.yml"), yaml);
            return new ExperimentReader(directory, ArtifactJars.NONE, assignments).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TrainingPlan plan(String yaml) {
        return plan(read(yaml), DatasetFacts.MNIST);
    }

    List<String> problems(String yaml) {
        return problems(read(yaml), DatasetFacts.MNIST);
    }

    static List<String> problems(LocatedExperiment experiment, DatasetFacts facts) {
        return catchThrowableOfType(ExperimentException.class, () -> plan(experiment, facts)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static TrainingPlan plan(LocatedExperiment experiment, DatasetFacts facts) {
        return Planner.plan(experiment.experiment(), experiment.origins(), facts, ModelReader.NONE);
    }
}
