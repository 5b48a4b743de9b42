package io.github.mnistmaven.plugin.train;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.problem.ShownPath;
import io.github.mnistmaven.experiment.run.Diagnosis;
import io.github.mnistmaven.experiment.run.RunDirectory;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

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
        console.info(Diagnosis.of(writer.writeRun(run)).sentence());
        console.info("report: " + shown(run.report()));
    }

    /** Renders the reports of all runs, and their index. A run without a record that can be read is warned of. */
    public void reportAll() throws IOException {
        List<RunDirectory> runs = runs();
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
        writer.writeIndex(outputDirectory, runs());
        console.info("all runs: " + shown(outputDirectory.resolve("index.html")));
    }

    /** Run directories, and those of single seeds within them. */
    private List<RunDirectory> runs() throws IOException {
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
        boolean ofSeed = path.getFileName().toString().startsWith(TrainingPlan.SEED_DIRECTORY);
        return attributes.isDirectory()
                && (path.getParent().equals(outputDirectory) || ofSeed && !path.equals(outputDirectory));
    }

    private String shown(Path path) {
        return ShownPath.of(path, base);
    }
}
