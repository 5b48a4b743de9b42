package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Run directories and pages as a build leaves them. */
final class Pages {
    private final Path output;
    private final List<RunDirectory> runs = new ArrayList<>();
    private final List<RunDirectory> experiments = new ArrayList<>();
    private final ReportWriter writer;

    Pages(Path output) {
        this(output, Branding.NONE);
    }

    Pages(Path output, Branding branding) {
        this.output = output;
        this.writer = new ReportWriter(new ReportOptions(branding, ReportOptions.USUAL_BASELINE));
    }

    /** Adds a finished run and writes its page. */
    RunDirectory finished(String directory, RunRecord record, String experiment) throws IOException {
        RunDirectory run = recorded(directory, record);
        Files.writeString(run.experiment(), experiment);
        write(run);
        return run;
    }

    /** Adds a finished run that came without its model, and writes its page. */
    RunDirectory sent(String directory, RunRecord record) throws IOException {
        RunDirectory run = recorded(directory, record);
        Files.delete(run.model());
        write(run);
        return run;
    }

    private void write(RunDirectory run) throws IOException {
        writer.writeRun(run, any -> Optional.of(TestRecords.baseline()));
    }

    /** Adds a finished run without its page. */
    RunDirectory recorded(String directory, RunRecord record) throws IOException {
        RunDirectory run = new RunDirectory(output.resolve(directory));
        run.finish(
                new TrialResult(record, Records.modelZip(TestRecords.MODEL.getBytes(StandardCharsets.UTF_8))),
                TestRecords.EXPERIMENT);
        runs.add(run);
        return run;
    }

    /** Adds an experiment with several seeds and its runs, and writes its page. */
    RunDirectory seeds(String name, RunRecord... members) throws IOException {
        for (RunRecord member : members) {
            finished(member.name(), member, TestRecords.EXPERIMENT);
        }
        RunDirectory experiment = new RunDirectory(output.resolve(name));
        experiment.writeSeeds(SeedsRecord.of(name, "Over seeds.", List.of(members)));
        writer.writeSeeds(experiment);
        experiments.add(experiment);
        return experiment;
    }

    /** Adds a run whose record is this text. */
    RunDirectory damaged(String directory, String record) throws IOException {
        RunDirectory run = unfinished(directory);
        Files.writeString(run.record(), record);
        return run;
    }

    /** Adds a run without a record. */
    RunDirectory unfinished(String directory) throws IOException {
        RunDirectory run = new RunDirectory(output.resolve(directory));
        Files.createDirectories(run.path());
        runs.add(run);
        return run;
    }

    /** Writes the index of all runs added so far. */
    Path index() throws IOException {
        writer.writeIndex(output, runs, experiments);
        return output.resolve("index.html");
    }
}
