package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.plugin.experiments.DirectoriesOnly;
import io.github.mnistmaven.plugin.experiments.ModelLocator;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.experiments.Planning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    private static final String GOAL = "io.github.mnistmaven:mnist-maven-plugin:0.1.0:train";

    @TempDir
    private Path directory;

    @Test
    void namesTheExperimentAsSeenFromTheProject() throws IOException {
        assertThat(command("", "", OptionalInt.empty()).of(planned("project/experiments/x.yml", "seed: 7", "")))
                .isEqualTo("mvn " + GOAL + " -Dexperiment=experiments/x.yml -Dmnist.force");
        assertThat(command(" ", " ", OptionalInt.empty()).of(planned("a b's/x.yml", "seed: 7", "")))
                .isEqualTo("mvn " + GOAL + " '-Dexperiment=../a b'\\''s/x.yml' -Dmnist.force");
    }

    @Test
    void repeatsWhatTheBuildSays() throws IOException {
        String set = "training.epochs=3, model[1].dense.units=10";

        assertThat(command(set, "dl4j", OptionalInt.of(2)).of(planned("project/x.yml", "seed: 7", set)))
                .isEqualTo("mvn " + GOAL + " -Dexperiment=x.yml"
                        + " '-Dmnist.set=training.epochs=3, model[1].dense.units=10'"
                        + " -Dmnist.engine=dl4j -Dmnist.threads=2 -Dmnist.force");
    }

    @Test
    void oneOfSeveralSeedsIsTrainedAlone() throws IOException {
        PlannedExperiment second =
                planned("project/x.yml", "seeds: [7, -8]", "").members().get(1);

        assertThat(command("", "", OptionalInt.empty()).of(second))
                .isEqualTo("mvn " + GOAL + " -Dexperiment=x.yml '-Dmnist.set=training.seeds=[-8]' -Dmnist.force");
        assertThat(planned("project/x.yml", "seeds: [7, -8]", "training.seeds=[-8]")
                        .members())
                .containsExactly(second);
    }

    @Test
    void evenIfTheBuildSetTheSeeds() throws IOException {
        String set = "training.seeds=[7, 8]";
        PlannedExperiment first =
                planned("project/x.yml", "seed: 1", set).members().get(0);

        assertThat(command(set, "", OptionalInt.empty()).of(first))
                .isEqualTo("mvn " + GOAL + " -Dexperiment=x.yml"
                        + " '-Dmnist.set=training.seeds=[7, 8],training.seeds=[7]' -Dmnist.force");
        assertThat(planned("project/x.yml", "seed: 1", set + ",training.seeds=[7]")
                        .members())
                .containsExactly(first);
    }

    @Test
    void whereNoCommandWouldDoThereIsNone() throws IOException {
        String endless = "description=" + "x".repeat(40_000);

        assertThat(command("", "", OptionalInt.empty()).of(planned("project/a,b.yml", "seed: 7", "")))
                .isEmpty();
        assertThat(command(endless, "", OptionalInt.empty()).of(planned("project/x.yml", "seed: 7", "")))
                .isEmpty();
    }

    @Test
    void doesNotNameTheHomeDirectory() throws IOException {
        Path project = directory.resolve("project");
        Path home = directory.resolve("home/ann");
        String set = "data.dataset.idx=" + project + "/data/a,data.dataset.idx=" + home + "/digits";

        assertThat(command(set, "", OptionalInt.empty()).of(planned("project/x.yml", "seed: 7", "")))
                .isEqualTo("mvn " + GOAL + " -Dexperiment=x.yml"
                        + " '-Dmnist.set=data.dataset.idx=data/a,data.dataset.idx=~/digits' -Dmnist.force");
        assertThat(command("", "", OptionalInt.empty()).of(planned("home/ann/x.yml", "seed: 7", "")))
                .isEmpty();
    }

    private TrainCommand command(String set, String engine, OptionalInt threads) {
        return new TrainCommand(
                GOAL, directory.resolve("project"), set, engine, threads, new Home(directory.resolve("home/ann")));
    }

    private PlannedExperiment planned(String path, String training, String set) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                schema: 1
                name: x
                model: [flatten, dense: {units: 10, activation: softmax}]
                training: {%s}
                """.formatted(training));
        ExperimentReader reader =
                new ExperimentReader(directory, ArtifactJars.NONE, Assignments.parse("mnist.set", set));
        return new Planning(reader, ModelLocator.NONE, DirectoriesOnly.LOCATOR)
                .plan(List.of(file))
                .get(0);
    }
}
