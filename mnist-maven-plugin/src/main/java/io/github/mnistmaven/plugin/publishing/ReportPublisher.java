package io.github.mnistmaven.plugin.publishing;

import io.github.mnistmaven.experiment.analysis.Diagnosis;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.runs.Baseline;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.text.SeedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is made of finished runs for people: reports, and their index. */
public final class ReportPublisher {
    private final Path base;
    private final Runs runs;
    private final String baseline;
    private final Console console;
    private final ReportWriter writer;

    /**
     * @param base what messages name files relative to
     * @param outputDirectory holds the run directories; receives the index
     * @param options what the project decides about its pages
     * @param console told what was found and where the reports are
     */
    public ReportPublisher(Path base, Path outputDirectory, ReportOptions options, Console console) {
        this.base = base;
        this.runs = new Runs(outputDirectory);
        this.baseline = options.baseline();
        this.writer = new ReportWriter(options);
        this.console = console;
    }

    /** Renders the report of a finished run, and says how the run went. */
    public void report(RunDirectory run) throws IOException {
        String before = content(run.report());
        RunRecord record = writer.writeRun(run, baseline()::of);
        String sentence = Diagnosis.of(record).sentence();
        if (record.result().stopReason() == StopReason.DIVERGED) {
            console.warn(sentence);
        } else {
            console.info(sentence);
        }
        console.info("report: " + shown(run.report()));
        if (isBaseline(run) && !content(run.report()).equals(before)) {
            compareAgain();
        }
    }

    /** Renders the report of an evaluation, and says where it is. */
    public void evaluation(RunDirectory evaluation) throws IOException {
        writer.writeEvaluation(evaluation);
        console.info("report: " + shown(evaluation.report()));
    }

    /** Renders the report of a run again, and that of its seeds together, of which nothing but files changed. */
    public void again(RunDirectory run) throws IOException {
        writer.writeRun(run, baseline()::of);
        console.info("report: " + shown(run.report()));
        RunDirectory together = new RunDirectory(run.path().getParent());
        if (StoredRecords.isOfSeeds(together)) {
            writer.writeSeeds(together);
        }
    }

    private static String content(Path page) throws IOException {
        return Files.exists(page) ? Files.readString(page) : "";
    }

    private Baseline baseline() throws IOException {
        return Baseline.read(runs, baseline);
    }

    private boolean isBaseline(RunDirectory run) {
        return Baseline.isPartOf(runs.nameOf(run), baseline);
    }

    /** Renders the reports again that compare with a run that is another one now. */
    private void compareAgain() throws IOException {
        Baseline current = baseline();
        int rendered = 0;
        for (RunDirectory run : runs.finished()) {
            if (!isBaseline(run) && compare(run, current)) {
                rendered++;
            }
        }
        if (rendered > 0) {
            console.info(Counts.of(rendered, "report") + " compared with it again");
        }
    }

    private boolean compare(RunDirectory run, Baseline current) {
        try {
            writer.writeRun(run, current::of);
            return true;
        } catch (IOException e) {
            console.warn(e.getMessage());
            return false;
        }
    }

    /**
     * Puts the finished runs of an experiment with several seeds together, renders their common report, and says how
     * they went; does nothing for an experiment that is a single run.
     *
     * @throws IOException if a run is not finished, or if something can't be read or written
     */
    public void seeds(PlannedExperiment experiment) throws IOException {
        if (experiment.experiment().training().seeds().isEmpty()) {
            return;
        }
        List<RunRecord> members = new ArrayList<>();
        for (PlannedExperiment member : experiment.members()) {
            RunDirectory run = runs.of(member.name());
            members.add(StoredRecords.run(run).orElseThrow(() -> new IOException(run.record() + " is missing")));
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
        List<RunDirectory> all = runs.all();
        List<RunDirectory> evaluations = runs.evaluations();
        if (all.isEmpty() && evaluations.isEmpty()) {
            console.info("there are no runs in " + shown(runs.outputDirectory()) + "; mnist:train makes some");
            return;
        }
        Baseline current = baseline();
        for (RunDirectory run : all) {
            render(run, one -> writer.writeRun(one, current::of));
        }
        for (RunDirectory experiment : runs.ofSeeds()) {
            render(experiment, writer::writeSeeds);
        }
        for (RunDirectory evaluation : evaluations) {
            render(evaluation, writer::writeEvaluation);
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
        writer.writeIndex(runs.outputDirectory(), shown(), runs.ofSeeds()).forEach(console::warn);
        console.info("all runs: " + shown(runs.outputDirectory().resolve("index.html")));
    }

    /** The runs, then the evaluations. */
    private List<RunDirectory> shown() throws IOException {
        return Stream.concat(runs.all().stream(), runs.evaluations().stream()).toList();
    }

    private String shown(Path path) {
        return ShownPath.of(path, base);
    }
}
