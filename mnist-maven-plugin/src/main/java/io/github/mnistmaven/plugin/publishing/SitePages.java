package io.github.mnistmaven.plugin.publishing;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.report.UndrawableException;
import io.github.mnistmaven.plugin.runs.Baseline;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages of a project's finished runs, as a part of its site. */
public final class SitePages {
    private final Runs runs;
    private final Runs copies;
    private final String baseline;
    private final ReportWriter writer;
    private final Console console;

    /**
     * @param outputDirectory holds the run directories
     * @param directory receives the index, and beside it each run's page
     * @param options what the project decides about its pages
     * @param console told what can't be shown
     */
    public SitePages(Path outputDirectory, Path directory, ReportOptions options, Console console) {
        this.runs = new Runs(outputDirectory);
        this.copies = new Runs(directory);
        this.baseline = options.baseline();
        this.writer = new ReportWriter(options);
        this.console = console;
    }

    /**
     * Renders the pages, with copies of the files that they link to. Models are left out, as too large for a site. A
     * run whose record can't be read is warned of.
     *
     * @throws IOException if something can't be written
     */
    public void write() throws IOException {
        Baseline compared = Baseline.read(runs, baseline);
        List<RunDirectory> finished = new ArrayList<>();
        for (RunDirectory run : runs.finished()) {
            Optional<RunRecord> record = warned(() -> {
                ReportWriter.experiment(run);
                return StoredRecords.run(run);
            });
            if (record.isPresent()) {
                RunDirectory copy = copyOf(run);
                copy.writeRecord(record.get());
                copy(run.history(), copy.history());
                copy(run.experiment(), copy.experiment());
                copy(run.labelIssues(), copy.labelIssues());
                if (isDrawn(() -> writer.writeRun(copy, compared::of))) {
                    finished.add(copy);
                }
            }
        }
        for (RunDirectory evaluation : runs.evaluations()) {
            Optional<EvaluationRecord> record = warned(() -> StoredRecords.evaluation(evaluation));
            if (record.isPresent()) {
                RunDirectory copy = copyOf(evaluation);
                copy.writeRecord(record.get());
                if (isDrawn(() -> writer.writeEvaluation(copy))) {
                    finished.add(copy);
                }
            }
        }
        List<RunDirectory> experiments = new ArrayList<>();
        for (RunDirectory experiment : runs.ofSeeds()) {
            Optional<SeedRuns> seeds = warned(() -> StoredRecords.seedRuns(experiment));
            if (seeds.isPresent()) {
                RunDirectory copy = copyOf(experiment);
                copy.writeRecord(seeds.get().record());
                // of a single run that it may have been
                Files.deleteIfExists(copy.history());
                Files.deleteIfExists(copy.experiment());
                Files.deleteIfExists(copy.labelIssues());
                if (isDrawn(() -> writer.writeSeeds(copy))) {
                    experiments.add(copy);
                }
            }
        }
        writer.writeIndex(copies.outputDirectory(), finished, experiments).forEach(console::warn);
    }

    private interface Reading<T> {
        Optional<T> read() throws IOException;
    }

    /** What can be read; a warning and nothing if it can't. */
    private <T> Optional<T> warned(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            console.warn(e.getMessage());
            return Optional.empty();
        }
    }

    private interface Drawn {
        void write() throws IOException;
    }

    private boolean isDrawn(Drawn page) throws IOException {
        try {
            page.write();
            return true;
        } catch (UndrawableException e) {
            console.warn(e.getMessage());
            return false;
        }
    }

    private RunDirectory copyOf(RunDirectory run) {
        return copies.of(runs.nameOf(run));
    }

    private static void copy(Path file, Path copy) throws IOException {
        if (Files.exists(file)) {
            AtomicFile.write(copy, out -> Files.copy(file, out));
        }
    }
}
