package io.github.mnistmaven.plugin.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPackingTest {
    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();
    private Path classes;

    @BeforeEach
    void setUp() {
        classes = base.resolve("target/classes");
    }

    @Test
    void packsTheModelUnderItsName() throws IOException {
        RunDirectory run = TinyRun.finishIn(new RunDirectory(base.resolve("target/mnist/tiny")));

        new ModelPacking(classes, "models", List.of(ModelFormat.MNIST), console).pack(run, "tiny");

        assertThat(classes.resolve("models/tiny/model.zip")).hasSameBinaryContentAs(run.model());
        assertThat(console.printed()).containsExactly("packed models/tiny/model.zip into the jar");
    }

    @Test
    void packsFurtherFormatsThatTheRunHas() throws IOException {
        RunDirectory run = new RunDirectory(base.resolve("target/mnist/tiny"));
        run.finish(TinyRun.result(TinyRun.BOUND_PLAN, Export.ALL), "schema: 1\n");

        packing(ModelFormat.MNIST, ModelFormat.ONNX).pack(run, "tiny");

        assertThat(classes.resolve("models/tiny/model.onnx")).hasSameBinaryContentAs(run.modelFile("model.onnx"));
        assertThat(console.printed())
                .containsExactly(
                        "packed models/tiny/model.zip into the jar", "packed models/tiny/model.onnx into the jar");
    }

    @Test
    void saysThatTheRunHasNoSuchFormat() throws IOException {
        RunDirectory run = TinyRun.finishIn(new RunDirectory(base.resolve("target/mnist/tiny")));

        assertThatThrownBy(() -> packing(ModelFormat.ONNX).pack(run, "tiny"))
                .isInstanceOf(IOException.class)
                .hasMessage("mnist.packFormats names onnx, but there is no " + run.modelFile("model.onnx")
                        + "; add it to export.formats or mnist.formats, or see in the run's report what it lacks");
    }

    private ModelPacking packing(ModelFormat... formats) throws IOException {
        return new ModelPacking(classes, "models", List.of(formats), console);
    }

    @Test
    void packsNothingOutsideTheJar() {
        assertThatThrownBy(() -> new ModelPacking(classes, "../../elsewhere", List.of(), console))
                .isInstanceOf(IOException.class)
                .hasMessage("mnist.resourcePath '../../elsewhere' leads out of the jar; name a directory in it, like"
                        + " 'models'");
    }

    @Test
    void saysThatNoDirectoryCanBeCalledThat() {
        assertThatThrownBy(() -> new ModelPacking(classes, "a\0b", List.of(), console))
                .isInstanceOf(IOException.class)
                .hasMessage("mnist.resourcePath 'a\0b' can't be a directory: Nul character not allowed");
    }
}
