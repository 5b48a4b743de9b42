package io.github.mnistmaven.experiment.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.Revision;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDirectoryTest {
    private static final Launch LAUNCH = new Launch(
            Optional.of(new Revision("c0ffee42".repeat(5), false)),
            "mvn mnist:train",
            new EngineDecision(EngineChoice.DL4J, "dl4j was asked for", false, "use another"),
            new Export(List.of(ModelFormat.ONNX), new OnnxOptions(true)),
            "schema: 1\n");

    private static final TrialJob JOB = new TrialJob(Records.BOUND_PLAN, LAUNCH);

    @TempDir
    Path directory;

    private RunDirectory run;

    @BeforeEach
    void runsBelowADirectoryThatDoesNotExistYet() {
        run = new RunDirectory(directory.resolve("mnist").resolve("tiny"));
    }

    @Test
    void aTrainerReadsTheWeightsThatItStartsFrom() throws IOException {
        Tensor kernel = Tensor.of(new TensorSpec("dense/kernel", List.of(1, 2)), new float[] {1, -0.0f});
        TrialJob job = new TrialJob(starting(InitialTensors.sha256(List.of(kernel))), LAUNCH, List.of(kernel));
        run.writeJob(job);

        assertThat(run.readJob().initialWeights()).extracting(Tensor::spec).containsExactly(kernel.spec());
        assertThat(run.readJob().initialWeights().get(0).toArray()).containsExactly(1, -0.0f);

        run.writeJob(JOB);
        assertThat(run.initialWeights()).doesNotExist();
    }

    @Test
    void otherWeightsThanThoseOfThePlanAreRefused() throws IOException {
        Tensor kernel = Tensor.of(new TensorSpec("dense/kernel", List.of(1, 2)), new float[] {1, 2});
        run.writeJob(new TrialJob(starting("0123"), LAUNCH, List.of(kernel)));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(run::readJob)
                .withMessage(
                        run.initialWeights() + " is not what plan.json says of the weights that training starts from;"
                                + " run mnist:train again");
    }

    private static BoundPlan starting(String sha256) {
        TrainingPlan plan = Records.PLAN;
        return new BoundPlan(
                "digest",
                "fingerprint",
                new TrainingPlan(
                        plan.name(),
                        plan.description(),
                        plan.data(),
                        plan.layers(),
                        Optional.of(new InitialTensors(
                                new ModelReference(ModelReference.Kind.RUN, "baseline"),
                                sha256,
                                List.of(new InitialTensors.Origin("dense/kernel", "dense/kernel")))),
                        plan.training(),
                        plan.regularization(),
                        plan.selective(),
                        plan.check()));
    }

    @Test
    void aJobIsReadAsItWasWritten() throws IOException {
        run.writeJob(JOB);
        assertThat(run.readJob()).isEqualTo(JOB);
    }

    @Test
    void whatNobodyWroteIsMissing() throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(run::readJob)
                .withMessage(run.plan() + " is missing; run mnist:train again");
        run.writeJob(JOB);
        Files.delete(run.launch());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(run::readJob)
                .withMessage(run.launch() + " is missing; run mnist:train again");
    }

    @ParameterizedTest
    @CsvSource({"3, 4, has schema 4", "3, 2, has schema 2", "3, -7, has no schema", "3, 2.5, has no schema"})
    void aPlanOfAnotherVersionIsNotRead(String written, String other, String has) throws IOException {
        run.writeJob(JOB);
        String text = Files.readString(run.plan());
        assertThat(text).startsWith("{\n  \"schema\" : " + written + ",");
        Files.writeString(run.plan(), text.replaceFirst(written, other));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(run::readJob)
                .withMessage(run.plan() + " " + has + ", this trainer reads schema 3; give mnist-maven-plugin and"
                        + " mnist-trainer the same version");
    }

    @Test
    void howARunOfAnotherVersionWasStartedIsNotRead() throws IOException {
        run.writeJob(JOB);
        Files.writeString(run.launch(), Files.readString(run.launch()).replaceFirst("3", "4"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(run::readJob)
                .withMessage(run.launch() + " has schema 4, this trainer reads schema 3; give mnist-maven-plugin and"
                        + " mnist-trainer the same version");
    }

    @Test
    void aFinishedRunHasModelHistoryAndRecord() throws IOException {
        run.finish(new TrialResult(Records.RECORD, Records.modelZip((byte) 1, (byte) 2)), "schema: 1\n");

        assertThat(run.model()).hasBinaryContent(new byte[] {1, 2});
        assertThat(run.history()).hasContent(HistoryCsv.of(Records.RECORD.history()));
        assertThat(run.record()).hasContent(Json.pretty(Records.RECORD));
    }

    @Test
    void whatCantBeFinishedLeavesEarlierFilesAsTheyWere() throws IOException {
        run.finish(new TrialResult(Records.RECORD, Records.modelZip((byte) 1)), "schema: 1\n");
        Files.delete(run.history());
        Files.createDirectory(run.history());

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> run.finish(
                        new TrialResult(Records.RECORD.called("other"), Records.modelZip((byte) 2)), "other"))
                .withMessage(run.history() + ": is a directory, not a file");
        assertThat(run.model()).hasBinaryContent(new byte[] {1});
        assertThat(run.record()).hasContent(Json.pretty(Records.RECORD));
    }

    @Test
    void aRecordSaysItsVersionAndItsKindFirst() throws IOException {
        run.writeRecord(Records.RECORD);

        assertThat(run.record()).content().startsWith("{\n  \"schema\" : 4,\n  \"kind\" : \"run\",\n");
    }

    @Test
    void whatIsLeftOfASingleRunGoesWhenSeedsArePutTogether() throws IOException {
        run.finish(new TrialResult(Records.RECORD, Records.modelZip((byte) 1)), "schema: 1\n");
        run.writeJob(JOB);

        run.writeSeeds(SeedsRecord.of("tiny", "", List.of(Records.RECORD)));

        assertThat(run.record()).content().startsWith("{\n  \"schema\" : 4,\n  \"kind\" : \"seeds\",\n");
        assertThat(run.model()).doesNotExist();
        assertThat(run.plan()).doesNotExist();
        assertThat(run.history()).doesNotExist();
    }

    @Test
    void aHistoryIsWrittenAsKerasDoes() {
        assertThat(HistoryCsv.of(Records.RECORD.history())).isEqualTo("""
                        epoch,accuracy,learning_rate,loss,val_accuracy,val_loss
                        0,0.5,0.001,0.7,0.25,0.75
                        1,1.0,0.001,1.0E-7,0.5,0.8
                        """);
    }

    @Test
    void theGapIsTrainingAccuracyLessTestAccuracy() {
        assertThat(Records.RESULT.generalizationGap()).isEqualTo(0.15);
    }
}
