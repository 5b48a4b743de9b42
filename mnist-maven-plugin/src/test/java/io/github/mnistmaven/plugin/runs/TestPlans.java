package io.github.mnistmaven.plugin.runs;

import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.plugin.experiments.DirectoriesOnly;
import io.github.mnistmaven.plugin.experiments.ModelLocator;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.experiments.Planning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The experiments that come with this project, planned. */
public final class TestPlans {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private TestPlans() {}

    /** Planning as a build does that says nothing in the place of experiments, which are in {@code base}. */
    public static Planning planning(Path base) {
        return new Planning(
                new ExperimentReader(base, ArtifactJars.NONE, List.of()), ModelLocator.NONE, DirectoriesOnly.LOCATOR);
    }

    /** The experiment called {@code name}, as it trains by itself. */
    public static PlannedExperiment of(String name) {
        return of(name, List.of());
    }

    /** The same, trained by {@code engine}. */
    public static PlannedExperiment of(String name, Optional<String> engine) {
        return of(
                name,
                engine.stream()
                        .map(word -> Assignments.ofWord("mnist.engine", "training.engine", word))
                        .toList());
    }

    /** The same, with values set as {@code mnist.set} sets them. */
    public static PlannedExperiment of(String name, String set) {
        return of(name, Assignments.parse("mnist.set", set));
    }

    private static PlannedExperiment of(String name, List<Assignment> assignments) {
        try {
            return new Planning(
                            new ExperimentReader(PROJECT, ArtifactJars.NONE, assignments),
                            ModelLocator.NONE,
                            DirectoriesOnly.LOCATOR)
                    .plan(List.of(PROJECT.resolve("experiments").resolve(name + ".yml")))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
