package io.github.mnistmaven.plugin.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TestPlans;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPublisherTest {
    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();
    private Path output;
    private ReportPublisher publication;

    @BeforeEach
    void setUp() {
        output = base.resolve("target/mnist");
        publication = new ReportPublisher(base, output, ReportOptions.USUAL, console);
    }

    @Test
    void saysWhereNothingIsToBeReported() throws IOException {
        publication.reportAll();

        assertThat(console.printed()).containsExactly("there are no runs in target/mnist; mnist:train makes some");
        assertThat(output).doesNotExist();
    }

    @Test
    void putsTheRunsOfSeveralSeedsTogether() throws IOException {
        Path file = Files.writeString(base.resolve("x.yml"), """
                schema: 1
                model: [flatten, dense: {units: 10, activation: softmax}]
                training: {seeds: [1, 2]}
                """);
        PlannedExperiment planned = TestPlans.planning(base).plan(List.of(file)).get(0);
        Runs runs = new Runs(output);
        for (PlannedExperiment member : planned.members()) {
            TinyRun.finishIn(runs.of(member.name()), member.plan());
        }
        // of a single run that the experiment was before
        TinyRun.finishIn(runs.of("x"));

        publication.seeds(planned);
        publication.reportAll();

        assertThat(console.printed())
                .startsWith(
                        "x, 2 seeds                        mean  standard deviation     95 % interval",
                        "  test accuracy, %               75.00                0.00    75.00 to 75.00",
                        "  validation accuracy, %         70.00                0.00    70.00 to 70.00",
                        "  training accuracy, %           80.00                0.00    80.00 to 80.00",
                        "  gap, points                     5.00                0.00      5.00 to 5.00",
                        "  test loss                     0.6000              0.0000  0.6000 to 0.6000",
                        "  test top-3 accuracy, %  not recorded                   -                 -",
                        "  epochs                           1.0                 0.0        1.0 to 1.0",
                        "  seconds                          3.0                 0.0        3.0 to 3.0")
                .contains("report: target/mnist/x/report.html", "report: target/mnist/x/seed-2/report.html");
        try (Stream<Path> left = Files.list(output.resolve("x")).filter(Files::isRegularFile)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("record.json", "report.html", ".lock");
        }
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
