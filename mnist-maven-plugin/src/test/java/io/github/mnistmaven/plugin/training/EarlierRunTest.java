package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
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
        assertThat(new EarlierRun(run).reasonToTrain("the digest")).isEmpty();
    }

    @Test
    void anotherPlanIsTrained() {
        assertThat(new EarlierRun(run).reasonToTrain("another digest"))
                .contains("its plan, data or environment changed");
    }

    @Test
    void aRunWithoutARecordIsTrained() {
        assertThat(new EarlierRun(new RunDirectory(temporary.resolve("new"))).reasonToTrain("the digest"))
                .contains("it has no finished run yet");
    }

    @Test
    void aModelThatSomebodyChangedIsTrainedAgain() throws IOException {
        Files.writeString(run.model(), "another model");

        assertThat(new EarlierRun(run).reasonToTrain("the digest"))
                .contains("its model is not the one that was trained");
    }

    @Test
    void aModelThatIsGoneIsTrainedAgain() throws IOException {
        Files.delete(run.model());

        assertThat(new EarlierRun(run).reasonToTrain("the digest"))
                .contains("its model is not the one that was trained");
    }

    @Test
    void aDamagedRecordIsNoReasonToFail() throws IOException {
        Files.writeString(run.record(), "{\"schema\": 1");

        assertThat(new EarlierRun(run).reasonToTrain("the digest"))
                .hasValueSatisfying(reason ->
                        assertThat(reason).startsWith("its record can't be used: " + run.record() + " is damaged: "));
    }
}
