package io.github.mnistmaven.plugin.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Path;
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

        new ModelPacking(classes, "models", console).pack(run, "tiny");

        assertThat(classes.resolve("models/tiny/model.zip")).hasContent("the model");
        assertThat(console.printed()).containsExactly("packed models/tiny/model.zip into the jar");
    }

    @Test
    void packsNothingOutsideTheJar() {
        assertThatThrownBy(() -> new ModelPacking(classes, "../../elsewhere", console))
                .isInstanceOf(IOException.class)
                .hasMessage("mnist.resourcePath '../../elsewhere' leads out of the jar; name a directory in it, like"
                        + " 'models'");
    }

    @Test
    void saysThatNoDirectoryCanBeCalledThat() {
        assertThatThrownBy(() -> new ModelPacking(classes, "a\0b", console))
                .isInstanceOf(IOException.class)
                .hasMessage("mnist.resourcePath 'a\0b' can't be a directory: Nul character not allowed");
    }
}
