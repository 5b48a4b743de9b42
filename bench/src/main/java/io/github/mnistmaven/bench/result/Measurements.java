package io.github.mnistmaven.bench.result;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The results that are kept, one file for each type of machine.
 *
 * @param directory where they lie
 */
public record Measurements(Path directory) {
    private static final String EXTENSION = ".json";

    /** Those of the repository. */
    public static Measurements in(Path root) {
        return new Measurements(root.resolve("bench").resolve("measurements"));
    }

    /** Keeps results in place of earlier ones of the same type of machine. */
    public void keep(Results results) throws IOException {
        AtomicFile.write(directory.resolve(results.machineType() + EXTENSION), Json.pretty(results));
    }

    /**
     * All that are kept, in the order of their files' names.
     *
     * @throws IOException if one can't be read; the message names it
     */
    public List<Results> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Results> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList()) {
                all.add(read(file));
            }
        }
        return all;
    }

    private static Results read(Path file) throws IOException {
        try {
            return Json.read(Files.readString(file), Results.class);
        } catch (MalformedJsonException e) {
            throw new IOException(file + ": " + e.getMessage() + "; measure again", e);
        }
    }
}
