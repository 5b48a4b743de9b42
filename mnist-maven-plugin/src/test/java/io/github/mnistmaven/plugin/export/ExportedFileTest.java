package io.github.mnistmaven.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.models.ModelSource;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TinyModel;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedFileTest {
    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void makesAllFilesOfAModelFile() throws Exception {
        RunDirectory run = TinyRun.finishIn(new RunDirectory(base.resolve("last-week")));

        export("last-week/model/model.zip", "out");

        assertThat(console.printed()).containsExactly("last-week/model/model.zip: exported " + names() + " to out");
        for (FormatFile file :
                TinyModel.files(ModelFile.read(run.model()).name(), Export.ALL).files()) {
            assertThat(base.resolve("out").resolve(file.name())).hasBinaryContent(bytes(file));
        }
    }

    @Test
    void replacesWhatItMadeBefore() throws Exception {
        Path model = TinyRun.finishIn(new RunDirectory(base.resolve("run"))).model();
        Path jar = base.resolve("app.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("models/tiny/model.zip"));
            Files.copy(model, zip);
        }
        Path other = Files.createDirectories(base.resolve("out")).resolve("model.zip");
        Files.writeString(other, "another model");

        export("app.jar", "out");

        assertThat(console.printed()).containsExactly("app.jar!models/tiny/model.zip: exported " + names() + " to out");
        assertThat(other).hasSameBinaryContentAs(model);
    }

    @Test
    void leavesTheFileThatItReadsAsItIs() throws Exception {
        Path model = TinyRun.finishIn(new RunDirectory(base.resolve("old"))).model();
        Path here = Files.copy(model, base.resolve("model.zip"));
        FileTime written = Files.getLastModifiedTime(here);

        export("model.zip", ".");

        assertThat(console.printed()).singleElement().asString().doesNotContain("exported model.zip");
        assertThat(Files.getLastModifiedTime(here)).isEqualTo(written);
        assertThat(base.resolve("model.onnx")).isNotEmptyFile();
    }

    private static String names() {
        return TinyModel.files("any", Export.ALL).files().stream()
                .map(FormatFile::name)
                .collect(Collectors.joining(", "));
    }

    private static byte[] bytes(FormatFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeTo(out);
        return out.toByteArray();
    }

    private void export(String model, String directory) throws GoalException, IOException {
        RunNames names = new RunNames(
                new Runs(base.resolve("target/mnist")), new ExperimentFiles(base, base.resolve("experiments")));
        new ExportedFile(new ModelSource(base, names), new ExportMessages(base, console))
                .export(model, base.resolve(directory).normalize(), Export.ALL);
    }
}
