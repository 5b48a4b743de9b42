package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.experiments.ModelLocator;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.runs.TestPlans;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With trials that leave a record without training, or fail where the run is called so. */
class TrainingSequenceTest {
    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();
    private final List<String> tried = new ArrayList<>();
    private Path output;
    private TrainingSequence sequence;

    @BeforeEach
    void setUp() {
        output = base.resolve("target/mnist");
        TrainerSetup setup = TestSetups.setup(engine -> TestSetups.runtime(engine, base), Optional.empty());
        Trainings trainings = new Trainings(
                new PlanBinder(TestSetups.DATA, ModelLocator.NONE, setup),
                (job, data, directory, events) -> run(job, directory),
                new TrainCommand("g:a:1:train", base, "", "", OptionalInt.empty(), Home.ofUser()),
                output,
                console);
        sequence = new TrainingSequence(
                trainings, new ReportPublisher(base, output, ReportOptions.USUAL, console), Optional.empty());
    }

    private TrialOutcome run(TrialJob job, RunDirectory directory) throws IOException {
        String name = job.plan().plan().name();
        tried.add(name);
        if (name.startsWith("bad")) {
            return new TrialOutcome.Failed("the loss is NaN", true);
        }
        TinyRun.finishIn(directory, job.plan());
        return new TrialOutcome.Finished(Optional.empty());
    }

    @Test
    void allAreTrainedAndListed() throws Exception {
        sequence.train(planned("first", "second"), false);

        assertThat(tried).containsExactly("first", "second");
        assertThat(output.resolve("index.html"))
                .content()
                .contains("href=\"./first/report.html\"", "href=\"./second/report.html\"");
        assertThat(console.printed()).last().isEqualTo("all runs: target/mnist/index.html");
    }

    @Test
    void theFirstThatFailsEndsItAndWhatFinishedIsListed() throws Exception {
        List<PlannedExperiment> planned = planned("first", "bad", "second");

        assertThatThrownBy(() -> sequence.train(planned, false))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessage("bad: the loss is NaN")
                .hasNoSuppressedExceptions();

        assertThat(tried).containsExactly("first", "bad");
        assertThat(output.resolve("first/report.html")).exists();
        assertThat(output.resolve("index.html")).content().contains("href=\"./first/report.html\"");
        assertThat(console.printed()).last().isEqualTo("all runs: target/mnist/index.html");
    }

    @Test
    void whereNothingFinishedTheIndexStaysAsItWas() throws Exception {
        List<PlannedExperiment> planned = planned("bad", "first");

        assertThatThrownBy(() -> sequence.train(planned, false)).hasMessage("bad: the loss is NaN");

        assertThat(output.resolve("index.html")).doesNotExist();
    }

    @Test
    void anIndexThatCantBeWrittenHidesNoFailure() throws Exception {
        List<PlannedExperiment> planned = planned("first", "bad");
        Files.createDirectories(output.resolve("index.html"));

        assertThatThrownBy(() -> sequence.train(planned, false))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessage("bad: the loss is NaN")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    private List<PlannedExperiment> planned(String... names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.writeString(base.resolve(name + ".yml"), """
                    schema: 1
                    model: [flatten, dense: {units: 10, activation: softmax}]
                    """));
        }
        return TestPlans.planning(base).plan(files);
    }
}
