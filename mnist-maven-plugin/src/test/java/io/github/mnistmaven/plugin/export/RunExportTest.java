package io.github.mnistmaven.plugin.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExportTest {
    private static final Export ONNX = new Export(List.of(ModelFormat.ONNX), OnnxOptions.DEFAULT);
    private static final Export KERAS = new Export(List.of(ModelFormat.KERAS), OnnxOptions.DEFAULT);

    @TempDir
    private Path temporary;

    private RunDirectory directory;

    @BeforeEach
    void finishARun() throws IOException {
        directory = TinyRun.finishIn(new RunDirectory(temporary.resolve("tiny")));
    }

    @Test
    void givesWhatATrainingGives() throws IOException {
        RunDirectory trained = new RunDirectory(temporary.resolve("trained"));
        trained.finish(TinyRun.result(TinyRun.BOUND_PLAN, Export.ALL), "schema: 1\n");
        assertThat(run().isComplete(Export.ALL)).isFalse();

        export(Export.ALL);

        assertThat(run().isComplete(Export.ALL)).isTrue();
        assertThat(run().record()).isEqualTo(StoredRecords.run(trained).orElseThrow());
        for (String name : ModelFormat.allFileNames()) {
            assertThat(directory.modelFile(name)).hasSameBinaryContentAs(trained.modelFile(name));
        }
        assertThat(run().make(Export.ALL).files()).isEmpty();
    }

    @Test
    void leavesOtherFormatsAsTheyAre() throws IOException {
        export(ONNX);
        export(KERAS);

        assertThat(run().record().model().files())
                .extracting(RecordedFile::name)
                .containsExactly("model.zip", "model.keras", "model.json", "model.weights.h5", "model.onnx");
        assertThat(run().isComplete(ONNX)).isTrue();
    }

    @Test
    void makesWhatIsGoneOrDamagedAgain() throws IOException {
        export(KERAS);
        RunRecord exported = run().record();
        Files.delete(directory.modelFile("model.json"));
        Files.writeString(directory.modelFile("model.keras"), "another model");
        assertThat(run().isComplete(KERAS)).isFalse();

        assertThat(export(KERAS)).containsExactly("model.keras", "model.json");

        assertThat(StoredRecords.run(directory)).contains(exported);
    }

    @Test
    void forgetsFilesThatAreGoneWhereTheyAreNotAskedFor() throws IOException {
        export(KERAS);
        Files.delete(directory.modelFile("model.json"));

        export(ONNX);

        assertThat(run().record().model().files())
                .extracting(RecordedFile::name)
                .containsExactly("model.zip", "model.onnx");
    }

    @Test
    void makesAFileAnewThatIsToBeWrittenAnotherWay() throws IOException {
        export(ONNX);

        assertThat(export(new Export(ONNX.formats(), new OnnxOptions(true)))).containsExactly("model.onnx");
        assertThat(run().isComplete(ONNX)).as("nobody can tell from the record").isTrue();
    }

    @Test
    void aFormatThatIsKnownToLackSomethingIsNotMissing() throws IOException {
        ModelSummary model = run().record().model();
        FormatLack lack = new FormatLack(ModelFormat.ONNX, "layer dense");
        RunRecord lacking = run().record()
                .exported(ModelSummary.of(model.parameters(), model.preprocessing(), model.files(), List.of(lack)));

        assertThat(new RunExport(directory, lacking).isComplete(ONNX)).isTrue();
        assertThat(new RunExport(directory, lacking)
                        .make(KERAS)
                        .record()
                        .model()
                        .lacks())
                .containsExactly(lack);
        assertThat(new RunExport(directory, lacking).make(ONNX).record().model().lacks())
                .isEmpty();
    }

    private List<String> export(Export export) throws IOException {
        RunExport.Result result = run().make(export);
        directory.update(result.record(), result.files());
        return result.files().stream().map(FormatFile::name).toList();
    }

    private RunExport run() throws IOException {
        return new RunExport(directory, StoredRecords.runWithModel(directory).orElseThrow());
    }
}
