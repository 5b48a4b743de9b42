package io.github.mnistmaven.plugin.runs;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.record.StoredRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs of a project.
 *
 * @param outputDirectory holds one run directory per experiment, or one per seed within a directory of its own; need
 *     not exist
 */
public record Runs(Path outputDirectory) {
    /** The directory of evaluations, which have one each within it. */
    private static final String EVALUATIONS = "evaluations";

    private static final String INSPECTIONS = "inspections";

    /** All runs, finished or not, by name. The common directory of several seeds' runs is none. */
    public List<RunDirectory> all() throws IOException {
        return directories()
                .flatMap(directory -> Stream.concat(Stream.of(directory), ofSeeds(directory)))
                .sorted()
                .map(RunDirectory::new)
                // first, as this completes what a killed build left
                .filter(run -> !StoredRecords.isOfSeeds(run))
                .filter(run -> Files.exists(run.plan()) || Files.exists(run.record()))
                .toList();
    }

    /** All runs that have a record, by name. */
    public List<RunDirectory> finished() throws IOException {
        return all().stream().filter(run -> Files.exists(run.record())).toList();
    }

    /** The directories of experiments with several seeds whose runs were put together, by name. */
    public List<RunDirectory> ofSeeds() throws IOException {
        return directories()
                .sorted()
                .map(RunDirectory::new)
                .filter(StoredRecords::isOfSeeds)
                .toList();
    }

    /** The directories of evaluations that have a record, by name. */
    public List<RunDirectory> evaluations() throws IOException {
        Path parent = outputDirectory.resolve(EVALUATIONS);
        return Files.isDirectory(parent)
                ? directories(parent).stream()
                        .sorted()
                        .map(RunDirectory::new)
                        .filter(StoredRecords::isOfEvaluation)
                        .toList()
                : List.of();
    }

    /** The directory of the evaluation called {@code name}, made or not. */
    public RunDirectory evaluation(String name) {
        return new RunDirectory(outputDirectory.resolve(EVALUATIONS).resolve(name));
    }

    /** The directory of inspections, which have one each within it; need not exist. */
    public Path inspections() {
        return outputDirectory.resolve(INSPECTIONS);
    }

    private Stream<Path> directories() throws IOException {
        return Files.isDirectory(outputDirectory) ? directories(outputDirectory).stream() : Stream.empty();
    }

    private static Stream<Path> ofSeeds(Path experiment) {
        try {
            return directories(experiment).stream()
                    .filter(run -> run.getFileName().toString().startsWith(TrainingPlan.SEED_DIRECTORY));
        } catch (IOException unreadable) {
            // somebody else's directory is not a reason to know of no run at all
            return Stream.empty();
        }
    }

    private static List<Path> directories(Path parent) throws IOException {
        try (Stream<Path> content = Files.list(parent)) {
            return content.filter(Files::isDirectory).toList();
        }
    }

    /** The records of all finished runs whose record can be read, by name. */
    public List<RunRecord> records() throws IOException {
        return all().stream().flatMap(run -> record(run).stream()).toList();
    }

    static Optional<RunRecord> record(RunDirectory run) {
        try {
            return StoredRecords.run(run);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The name of {@code run}: its directory's, after that of its experiment if there is one per seed. */
    public String nameOf(RunDirectory run) {
        return ShownPath.of(run.path(), outputDirectory);
    }

    /** The run of the experiment called {@code name}, made or not. */
    public RunDirectory of(String name) {
        return new RunDirectory(outputDirectory.resolve(name));
    }
}
