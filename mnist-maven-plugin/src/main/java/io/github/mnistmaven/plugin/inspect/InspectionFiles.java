package io.github.mnistmaven.plugin.inspect;

import io.github.mnistmaven.experiment.inspection.InspectedData;
import io.github.mnistmaven.experiment.inspection.Inspection;
import io.github.mnistmaven.experiment.inspection.InspectionCsv;
import io.github.mnistmaven.experiment.inspection.InspectionJson;
import io.github.mnistmaven.experiment.inspection.InspectionJson.Stored;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of inspections: a directory for each data set.
 *
 * @param runs the runs of the project, beside which inspections lie
 */
public record InspectionFiles(Runs runs) {
    private static final String JSON = "inspection.json";

    /** The page of the inspection called {@code name}. */
    public Path page(String name) {
        return directory(name).resolve("inspection.html");
    }

    private Path directory(String name) {
        return runs.inspections().resolve(name);
    }

    /** Writes all files of an inspection; the one that others read comes last. */
    void write(String name, Inspection inspection, InspectedData data, List<CheckedLimit> limits, ReportWriter writer)
            throws IOException {
        Path directory = directory(name);
        Files.createDirectories(directory);
        AtomicFile.write(directory.resolve("findings.csv"), InspectionCsv.of(inspection));
        writer.writeInspection(page(name), name, inspection, data, limits);
        AtomicFile.write(directory.resolve(JSON), InspectionJson.of(inspection));
    }

    /** The name of the last inspection of some data, and what it found. */
    public record Found(String name, Stored inspection) {}

    /**
     * The inspection of the data with {@code fingerprint}; empty if there is none.
     *
     * @throws IOException if there is none among those that can be read, and others can't
     */
    public Optional<Found> of(String fingerprint) throws IOException {
        if (!Files.isDirectory(runs.inspections())) {
            return Optional.empty();
        }
        List<Path> directories;
        try (Stream<Path> all = Files.list(runs.inspections())) {
            directories = all.sorted()
                    .filter(one -> Files.isRegularFile(one.resolve(JSON)))
                    .toList();
        }
        IOException unreadable = null;
        for (Path directory : directories) {
            try {
                Stored stored = InspectionJson.read(directory.resolve(JSON));
                if (stored.dataFingerprint().equals(fingerprint)) {
                    return Optional.of(new Found(directory.getFileName().toString(), stored));
                }
            } catch (IOException e) {
                // it may be the one, but need not be
                unreadable = e;
            }
        }
        if (unreadable != null) {
            throw unreadable;
        }
        return Optional.empty();
    }
}
