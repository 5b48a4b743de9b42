package io.github.mnistmaven.plugin.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.run.RunDirectory;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();
    private Path output;
    private Publication publication;

    @BeforeEach
    void setUp() {
        output = base.resolve("target/mnist");
        publication = new Publication(base, output, console);
    }

    @Test
    void saysWhereNothingIsToBeReported() throws IOException {
        publication.reportAll();

        assertThat(console.printed()).containsExactly("there are no runs in target/mnist; mnist:train makes some");
        assertThat(output).doesNotExist();
    }

    @Test
    void reportsWhatCanBeReadAndWarnsOfTheRest() throws IOException {
        RunDirectory good = TinyRun.finishIn(new RunDirectory(output.resolve("good")));
        RunDirectory bad = TinyRun.finishIn(new RunDirectory(output.resolve("bad")));
        Files.writeString(bad.record(), "{");

        publication.reportAll();

        assertThat(good.report()).isRegularFile();
        assertThat(bad.report()).doesNotExist();
        assertThat(output.resolve("index.html")).isRegularFile();
        assertThat(console.printed().get(0)).startsWith("warning: " + bad.record() + " is damaged: ");
        assertThat(console.printed().subList(1, 3))
                .containsExactly("report: target/mnist/good/report.html", "all runs: target/mnist/index.html");
    }
}
