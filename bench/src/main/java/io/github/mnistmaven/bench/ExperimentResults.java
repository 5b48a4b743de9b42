package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.bench.study.Study;
import io.github.mnistmaven.bench.study.StudyMarkdown;
import io.github.mnistmaven.experiment.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/** The command that makes {@code docs/results.md} of the records of experiments with several seeds. */
public final class ExperimentResults {

    private ExperimentResults() {}

    /**
     * Writes the page; trains nothing.
     *
     * @param args {@code root} and {@code results.directory}, which is relative to it, each as {@code key=value}
     * @throws IllegalArgumentException if one of them is wrong, or if there are no such records
     */
    public static void main(String[] args) throws IOException {
        Settings settings = Settings.of(args);
        String directory = settings.text("results.directory");
        Path root = settings.path("root");
        Path page = root.resolve("docs").resolve("results.md");
        AtomicFile.write(page, StudyMarkdown.of(Study.in(root.resolve(directory)), directory));
        System.out.println("written to " + page);
    }
}
