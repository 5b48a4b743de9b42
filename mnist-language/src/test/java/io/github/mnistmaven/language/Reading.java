package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads experiments from texts, through a file as everybody does, and asserts that the schema judges them alike. */
record Reading(Path directory) {

    /** The shortest model that reads. */
    static final String MODEL = "model: [flatten, {dense: {units: 10, activation: softmax}}]\n";

    LocatedExperiment located(String yaml) {
        return located(yaml.getBytes(StandardCharsets.UTF_8));
    }

    LocatedExperiment located(byte[] yaml) {
        try {
            Path file = Files.write(directory.resolve("x.yml"), yaml);
            Agreement.check(file, directory);
            return ExperimentReader.read(file, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Experiment experiment(String yaml) {
        return located(yaml).experiment();
    }

    List<String> problems(String yaml) {
        return problems(yaml.getBytes(StandardCharsets.UTF_8));
    }

    List<String> problems(byte[] yaml) {
        return catchThrowableOfType(ExperimentException.class, () -> located(yaml)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
