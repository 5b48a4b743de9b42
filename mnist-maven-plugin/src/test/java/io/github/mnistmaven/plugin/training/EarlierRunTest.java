package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunTest {
    @TempDir
    private Path temporary;

    private RunDirectory run;

    @BeforeEach
    void finishARun() throws IOException {
        run = TinyRun.finishIn(new RunDirectory(temporary.resolve("tiny")));
    }

    @Test
    void aRunOfTheSamePlanHolds() {
        assertThat(new EarlierRun(run).reasonToTrain("the digest", EngineChoice.DL4J))
                .isEmpty();
    }

    @Test
    void anotherPlanIsTrained() {
        assertThat(new EarlierRun(run).reasonToTrain("another digest", EngineChoice.DL4J))
                .contains("its plan, data or environment changed");
    }

    @Test
    void anotherEngineTrainsAgain() {
        assertThat(new EarlierRun(run).reasonToTrain("another digest", EngineChoice.ONEDNN))
                .contains("it was trained by dl4j, not by onednn");
    }

    @Test
    void aRunWithoutARecordIsTrained() {
        assertThat(new EarlierRun(new RunDirectory(temporary.resolve("new")))
                        .reasonToTrain("the digest", EngineChoice.DL4J))
                .contains("it has no finished run yet");
    }

    @Test
    void aModelThatSomebodyChangedIsTrainedAgain() throws IOException {
        Files.writeString(run.model(), "another model");

        assertThat(new EarlierRun(run).reasonToTrain("the digest", EngineChoice.DL4J))
                .contains("its last run can't be used: " + run.model()
                        + " is not the file that record.json tells of: its"
                        + " SHA-256 is another one; train it again");
    }

    @Test
    void aModelThatIsGoneIsTrainedAgain() throws IOException {
        Files.delete(run.model());

        assertThat(new EarlierRun(run).reasonToTrain("the digest", EngineChoice.DL4J))
                .contains("its model is gone");
    }

    @Test
    void aFileOfAnotherFormatIsMadeAgainWithoutTraining() throws IOException {
        String experiment = "schema: 1\n";
        assertThat(new EarlierRun(run).update(TinyRun.PLAN, experiment, Export.ALL))
                .containsExactly("model.keras", "model.json", "model.weights.h5", "model.onnx", "dl4j.zip");
        assertThat(new EarlierRun(run).update(TinyRun.PLAN, experiment, Export.ALL))
                .isEmpty();
        RunRecord exported = StoredRecords.run(run).orElseThrow();
        Files.writeString(run.modelFile("model.onnx"), "another model");

        assertThat(new EarlierRun(run).reasonToTrain("the digest", EngineChoice.DL4J))
                .isEmpty();
        assertThat(new EarlierRun(run).update(TinyRun.PLAN, experiment, Export.ALL))
                .containsExactly("model.onnx");
        assertThat(StoredRecords.run(run)).contains(exported);
    }

    @Test
    void aDamagedRecordIsNoReasonToFail() throws IOException {
        Files.writeString(run.record(), "{\"schema\": 1");

        assertThat(new EarlierRun(run).reasonToTrain("the digest", EngineChoice.DL4J))
                .hasValueSatisfying(reason ->
                        assertThat(reason).startsWith("its last run can't be used: " + run.record() + " is damaged: "));
    }
}
