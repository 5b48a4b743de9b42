package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.composition.UnavailableArtifactException;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Reads experiments of several files; {@code x.yml} is the one that is read. */
record Composing(Path directory) {
    /** A base that reads by itself. */
    static final String BASE = "schema: 1\n" + Reading.MODEL;

    Composing {
        write(directory, "base.yml", BASE);
    }

    Composing with(String file, String yaml) {
        write(directory, file, yaml);
        return this;
    }

    private static void write(Path directory, String file, String yaml) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar of {@code files}, to be found as {@code com.acme:experiments:1.0}. */
    Composing withJar(Map<String, String> files) {
        try (OutputStream out = Files.newOutputStream(jar());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path jar() {
        return directory.resolve("experiments-1.0.jar");
    }

    LocatedExperiment located(String yaml, String... assignments) {
        with("x.yml", yaml);
        ArtifactJars jars = coordinates -> {
            if (coordinates.toString().equals("com.acme:experiments:1.0")) {
                return jar();
            }
            throw new UnavailableArtifactException("Could not find artifact " + coordinates);
        };
        return new ExperimentReader(directory, jars, Assignments.parse("mnist.set", String.join(",", assignments)))
                .read(directory.resolve("x.yml"));
    }

    Experiment experiment(String yaml, String... assignments) {
        return located(yaml, assignments).experiment();
    }

    List<String> problems(String yaml, String... assignments) {
        return catchThrowableOfType(ExperimentException.class, () -> located(yaml, assignments)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
