package io.github.mnistmaven.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedRunsTest {
    private static final Export ONNX = new Export(List.of(ModelFormat.ONNX), OnnxOptions.DEFAULT);

    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void saysWhatWasMadeAndShowsIt() throws Exception {
        RunDirectory run = TinyRun.finishIn(run("tiny"));

        export("tiny");
        export("experiments/tiny.yml");

        assertThat(console.printed())
                .containsExactly(
                        "tiny: exported model.onnx to target/mnist/tiny/model",
                        "report: target/mnist/tiny/report.html",
                        "tiny: all files are there already");
        assertThat(run.modelFile("model.onnx")).isNotEmptyFile();
        assertThat(run.report()).content().contains("model.onnx");
    }

    @Test
    void exportsAllSeedsOfAnExperiment() throws Exception {
        TinyRun.finishSeeds(run("seeds"), 1, 2);
        TinyRun.finishIn(run("tiny"));

        export("seeds");

        assertThat(run("seeds/seed-1").modelFile("model.onnx")).isNotEmptyFile();
        assertThat(run("seeds/seed-2").modelFile("model.onnx")).isNotEmptyFile();
        assertThat(run("seeds").report()).isNotEmptyFile();
        assertThat(run("tiny").modelFile("model.onnx")).doesNotExist();
    }

    @Test
    void exportsAllRunsIfNoneIsNamed() throws Exception {
        TinyRun.finishIn(run("tiny"));
        TinyRun.finishIn(run("other"));

        export((String) null);

        assertThat(run("tiny").modelFile("model.onnx")).isNotEmptyFile();
        assertThat(run("other").modelFile("model.onnx")).isNotEmptyFile();
    }

    @Test
    void saysWhichRunsThereAre() throws IOException {
        assertThatExceptionOfType(NothingToExportException.class)
                .isThrownBy(() -> export("tiny"))
                .withMessage("there are no finished runs; mnist:train makes some, or name a model file with"
                        + " -Dmnist.model=<file>");

        TinyRun.finishIn(run("tiny"));
        assertThatExceptionOfType(NothingToExportException.class)
                .isThrownBy(() -> export("tinyy"))
                .withMessage("there is no run 'tinyy' in target/mnist; did you mean 'tiny'? There are: tiny");
    }

    @Test
    void aRecordWithoutItsModelIsNotExported() throws IOException {
        Files.delete(TinyRun.finishIn(run("tiny")).model());

        assertThatExceptionOfType(NothingToExportException.class)
                .isThrownBy(() -> export("tiny"))
                .withMessage(
                        "tiny: there is no target/mnist/tiny/model/model.zip, only the record of it; train it again");
    }

    private RunDirectory run(String name) {
        return new Runs(base.resolve("target/mnist")).of(name);
    }

    private void export(String... names) throws NothingToExportException, IOException {
        Path output = base.resolve("target/mnist");
        new ExportedRuns(
                        new RunNames(new Runs(output), new ExperimentFiles(base, base.resolve("experiments"))),
                        new ReportPublisher(base, output, ReportOptions.USUAL, console),
                        new ExportMessages(base, console))
                .export(Arrays.asList(names), ONNX);
    }
}
