package io.github.mnistmaven.plugin.train;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.problem.ShownPath;
import io.github.mnistmaven.experiment.run.RunDirectory;
import io.github.mnistmaven.experiment.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs of a project.
 *
 * @param outputDirectory holds one run directory an experiment, or one a seed within a directory of its own; need not
 *     exist
 */
public record Runs(Path outputDirectory) {

    /** All runs, finished or not, by name. */
    public List<RunDirectory> all() throws IOException {
        if (!Files.isDirectory(outputDirectory)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.find(outputDirectory, 2, this::mayBeRun)) {
            return directories
                    .sorted()
                    .map(RunDirectory::new)
                    .filter(run -> Files.exists(run.plan()) || Files.exists(run.record()))
                    .toList();
        }
    }

    private boolean mayBeRun(Path path, BasicFileAttributes attributes) {
        int depth = path.getNameCount() - outputDirectory.getNameCount();
        boolean ofSeed = depth == 2 && path.getFileName().toString().startsWith(TrainingPlan.SEED_DIRECTORY);
        return attributes.isDirectory() && (depth == 1 || ofSeed);
    }

    /** The records of all finished runs whose record can be read, by name. */
    public List<RunRecord> records() throws IOException {
        return all().stream().flatMap(run -> record(run).stream()).toList();
    }

    private static Optional<RunRecord> record(RunDirectory run) {
        try {
            return run.readRecord();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The name of {@code run}: its directory's, after that of its experiment if there is one a seed. */
    public String nameOf(RunDirectory run) {
        return ShownPath.of(run.path(), outputDirectory);
    }

    /** The run of the experiment called {@code name}, made or not. */
    public RunDirectory of(String name) {
        return new RunDirectory(outputDirectory.resolve(name));
    }
}
