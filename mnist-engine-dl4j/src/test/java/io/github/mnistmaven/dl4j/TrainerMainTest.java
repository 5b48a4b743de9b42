package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.planning.EngineCoverage;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.trainer.ForkedJvm;
import io.github.mnistmaven.trainer.Launches;
import io.github.mnistmaven.trainer.fork.TrainerMain;
import io.github.mnistmaven.trainer.training.TinyTrials;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole trainer in a process of its own, with this module on its class path. */
class TrainerMainTest {

    @Test
    void dl4jTrainsWhereItWasDecidedOn(@TempDir Path data, @TempDir Path directory) throws Exception {
        TinyTrials trials = TinyTrials.in(data);
        TrainingPlan plan = trials.plan(311)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .build();
        EngineDecision onednn = EngineCoverage.decide(plan);
        RunDirectory run = new RunDirectory(directory);
        EngineDecision dl4j = onednn.replaced("onednn's native libraries can't be loaded: none");
        run.writeJob(new TrialJob(trials.bound(plan), Launches.of(dl4j)));

        int exitCode =
                new ForkedJvm(1).run(run.log(), TrainerMain.class, directory.toString(), data.toString(), "no-cache");

        assertThat(exitCode).as(Files.readString(run.log())).isEqualTo(TrainerExit.COMPLETED.exitCode());
        RunRecord record = StoredRecords.run(run).orElseThrow();
        assertThat(record.engine()).isEqualTo("dl4j");
        assertThat(record.provenance().engineReason()).isEqualTo("onednn's native libraries can't be loaded: none");
        assertThat(record.provenance().threads()).isEqualTo(1);
        assertThat(Files.readAllLines(run.events()).get(1)).contains("\"engine\":\"dl4j\"", "\"fallback\":true");
    }
}
