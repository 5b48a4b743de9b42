package io.github.mnistmaven.bench.study;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.language.record.StoredRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Experiments that were trained from several seeds each.
 *
 * @param experiments in the order in which they are shown, at least one
 */
public record Study(List<SeedRuns> experiments) {
    /** What the others are compared with. */
    static final String BASELINE = "baseline";

    /** From the problem over single cures to what is best; others come after these. */
    private static final List<String> ORDER =
            List.of(BASELINE, "dropout", "early-stopping", "augmentation", "regularized", "batch-norm", "fast", "best");

    public Study {
        experiments = experiments.stream()
                .sorted(Comparator.<SeedRuns>comparingInt(runs -> place(name(runs)))
                        .thenComparing(Study::name))
                .toList();
    }

    /**
     * The experiments whose runs lie in {@code directory}, an output directory of {@code mnist:train}.
     *
     * @throws IllegalArgumentException if there are none
     * @throws IOException if a record can't be read, or runs were trained again since they were put together
     */
    public static Study in(Path directory) throws IOException {
        List<SeedRuns> found = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> content = Files.list(directory)) {
                for (Path path : content.filter(Files::isDirectory).toList()) {
                    StoredRecords.seedRuns(new RunDirectory(path)).ifPresent(found::add);
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("there are no experiments with several seeds in " + directory
                    + "; train some with mvn mnist:train -Dmnist.set='training.seeds=[1,2,3,4,5]'"
                    + " -Dmnist.outputDirectory=" + directory);
        }
        return new Study(found);
    }

    /** What the others are compared with, if it was trained. */
    Optional<SeedRuns> baseline() {
        return experiments.stream().filter(runs -> name(runs).equals(BASELINE)).findFirst();
    }

    static String name(SeedRuns runs) {
        return runs.record().name();
    }

    private static int place(String name) {
        int place = ORDER.indexOf(name);
        return place < 0 ? ORDER.size() : place;
    }
}
