package io.github.mnistmaven.plugin.train;

import io.github.mnistmaven.experiment.problem.ShownPath;
import io.github.mnistmaven.experiment.run.Diagnosis;
import io.github.mnistmaven.experiment.run.RunDirectory;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.SeedsRecord;
import io.github.mnistmaven.experiment.run.StopReason;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.text.SeedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is made of finished runs for people: reports, and their index. */
public final class Publication {
    private final Path base;
    private final Path outputDirectory;
    private final String baseline;
    private final Console console;
    private final ReportWriter writer = new ReportWriter();

    /**
     * @param base what messages name files relative to
     * @param outputDirectory holds the run directories; receives the index
     * @param baseline the name of the run or experiment that others are compared with, there or not
     * @param console told what was found and where the reports are
     */
    public Publication(Path base, Path outputDirectory, String baseline, Console console) {
        this.base = base;
        this.outputDirectory = outputDirectory;
        this.baseline = baseline;
        this.console = console;
    }

    /** Renders the report of a finished run, and says how the run went. */
    public void report(RunDirectory run) throws IOException {
        RunRecord record = writer.writeRun(run);
        String sentence = Diagnosis.of(record).sentence();
        if (record.result().stopReason() == StopReason.DIVERGED) {
            console.warn(sentence);
        } else {
            console.info(sentence);
        }
        console.info("report: " + shown(run.report()));
    }

    /**
     * Puts the finished runs of an experiment with several seeds together, renders their common report, and says how they
     * went; does nothing for an experiment that is a single run.
     *
     * @throws IOException if a run is not finished, or if something can't be read or written
     */
    public void seeds(PlannedExperiment experiment) throws IOException {
        if (experiment.experiment().training().seeds().isEmpty()) {
            return;
        }
        Runs runs = new Runs(outputDirectory);
        List<RunRecord> members = new ArrayList<>();
        for (PlannedExperiment member : experiment.members()) {
            RunDirectory run = runs.of(member.name());
            members.add(run.readRecord().orElseThrow(() -> new IOException(run.record() + " is missing")));
        }
        SeedsRecord seeds = SeedsRecord.of(experiment.name(), experiment.plan().description(), members);
        RunDirectory directory = runs.of(experiment.name());
        directory.writeSeeds(seeds);
        writer.writeSeeds(directory);
        SeedTable.lines(seeds).forEach(console::info);
        console.info("report: " + shown(directory.report()));
    }

    /** Renders the reports of all runs, and their index. A run without a record that can be read is warned of. */
    public void reportAll() throws IOException {
        Runs runs = new Runs(outputDirectory);
        if (runs.all().isEmpty()) {
            console.info("there are no runs in " + shown(outputDirectory) + "; mnist:train makes some");
            return;
        }
        for (RunDirectory run : runs.all()) {
            render(run, writer::writeRun);
        }
        for (RunDirectory experiment : runs.ofSeeds()) {
            render(experiment, writer::writeSeeds);
        }
        index();
    }

    private interface Page {
        void write(RunDirectory directory) throws IOException;
    }

    private void render(RunDirectory directory, Page page) {
        try {
            page.write(directory);
            console.info("report: " + shown(directory.report()));
        } catch (IOException e) {
            console.warn(e.getMessage());
        }
    }

    /** Renders the page that lists all runs. */
    public void index() throws IOException {
        Runs runs = new Runs(outputDirectory);
        writer.writeIndex(outputDirectory, runs.all(), runs.ofSeeds(), baseline);
        console.info("all runs: " + shown(outputDirectory.resolve("index.html")));
    }

    private String shown(Path path) {
        return ShownPath.of(path, base);
    }
}
