package io.github.mnistmaven.plugin.train;

import io.github.mnistmaven.experiment.problem.ShownPath;
import io.github.mnistmaven.experiment.run.Diagnosis;
import io.github.mnistmaven.experiment.run.RunDirectory;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.StopReason;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.text.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is made of finished runs for people: reports, and their index. */
public final class Publication {
    private final Path base;
    private final Path outputDirectory;
    private final Console console;
    private final ReportWriter writer = new ReportWriter();

    /**
     * @param base what messages name files relative to
     * @param outputDirectory holds the run directories; receives the index
     * @param console told what was found and where the reports are
     */
    public Publication(Path base, Path outputDirectory, Console console) {
        this.base = base;
        this.outputDirectory = outputDirectory;
        this.console = console;
    }

    /** Renders the report of a finished run, and says how the run went. */
    public void report(RunDirectory run) throws IOException {
        RunRecord record = writer.writeRun(run);
        String verdict = Diagnosis.of(record).sentence();
        String sentence = record.plan().data().validatesOnTest() ? verdict + " " + Selection.SENTENCE : verdict;
        if (record.result().stopReason() == StopReason.DIVERGED) {
            console.warn(sentence);
        } else {
            console.info(sentence);
        }
        console.info("report: " + shown(run.report()));
    }

    /** Says how the runs of an experiment with several seeds went together; nothing of one with a single seed. */
    public void summary(PlannedExperiment experiment) throws IOException {
        List<Double> accuracies = new ArrayList<>();
        for (PlannedExperiment member : experiment.members()) {
            new Runs(outputDirectory)
                    .of(member.name())
                    .readRecord()
                    .ifPresent(record -> accuracies.add(record.result().testAccuracy()));
        }
        if (accuracies.size() > 1) {
            console.info(experiment.name() + ": " + SeedSummary.sentence(accuracies));
        }
    }

    /** Renders the reports of all runs, and their index. A run without a record that can be read is warned of. */
    public void reportAll() throws IOException {
        List<RunDirectory> runs = new Runs(outputDirectory).all();
        if (runs.isEmpty()) {
            console.info("there are no runs in " + shown(outputDirectory) + "; mnist:train makes some");
            return;
        }
        for (RunDirectory run : runs) {
            try {
                writer.writeRun(run);
                console.info("report: " + shown(run.report()));
            } catch (IOException e) {
                console.warn(e.getMessage());
            }
        }
        index();
    }

    /** Renders the page that lists all runs. */
    public void index() throws IOException {
        writer.writeIndex(outputDirectory, new Runs(outputDirectory).all());
        console.info("all runs: " + shown(outputDirectory.resolve("index.html")));
    }

    private String shown(Path path) {
        return ShownPath.of(path, base);
    }
}
