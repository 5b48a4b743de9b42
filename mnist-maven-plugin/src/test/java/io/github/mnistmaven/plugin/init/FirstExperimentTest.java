package io.github.mnistmaven.plugin.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.runs.TestPlans;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstExperimentTest {
    @TempDir
    private Path base;

    private ExperimentFiles files;

    @BeforeEach
    void setUp() {
        files = new ExperimentFiles(base, base.resolve("experiments"));
    }

    @Test
    void isWrittenWhereExperimentsLiveAndTellsWhatIsNext() throws Exception {
        assertThat(new FirstExperiment(files, "digits").write())
                .containsExactly(
                        "wrote experiments/digits.yml",
                        "wrote experiments/experiment.schema.json, by which editors help to write experiments",
                        "next: mvn mnist:train -Dexperiment=digits");

        assertThat(files.all()).containsExactly(base.resolve("experiments/digits.yml"));
        try (var directory = Files.list(files.directory())) {
            assertThat(directory)
                    .containsExactlyInAnyOrder(
                            base.resolve("experiments/digits.yml"), base.resolve("experiments/experiment.schema.json"));
        }
    }

    @Test
    void hasNoProblems() throws Exception {
        new FirstExperiment(files, "first").write();

        List<PlannedExperiment> planned = TestPlans.planning(base).plan(files.all());
        assertThat(planned).extracting(PlannedExperiment::name).containsExactly("first");
        assertThat(planned.get(0).plan().parameters()).isLessThan(100_000);
        assertThat(planned.get(0).plan().regularization().earlyStopping()).isPresent();
    }

    /** What is commented out has to be right as well. */
    @Test
    void hasNoProblemsWithEverythingThatIsOptional() throws IOException {
        String text = Pattern.compile("^((?:  )?)# (?=[a-z]+:|  )", Pattern.MULTILINE)
                .matcher(FirstExperiment.text())
                .replaceAll("$1");
        Path file = Files.writeString(base.resolve("all.yml"), text);

        PlannedExperiment planned = TestPlans.planning(base).plan(List.of(file)).get(0);
        assertThat(planned.plan().data().limit()).hasValue(15_000);
        assertThat(planned.plan().regularization().augmentation().orElseThrow().elastic())
                .isPresent();
        assertThat(planned.plan().training().schedule()).isEqualTo(new Schedule.Cosine(0));
        assertThat(planned.plan().check().limits()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first.yml", "first.yaml"})
    void neverOverwrites(String existing) throws IOException {
        Files.createDirectories(files.directory());
        Path mine = Files.writeString(files.directory().resolve(existing), "mine");

        assertThatThrownBy(() -> new FirstExperiment(files, "first").write())
                .isInstanceOf(ExperimentExistsException.class)
                .hasMessage("experiments/" + existing + " exists and is left as it is; choose another name with"
                        + " -Dmnist.name=<name>, or delete the file");

        assertThat(mine).hasContent("mine");
        assertThat(files.all()).containsExactly(mine);
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() {
        assertThatThrownBy(() -> new FirstExperiment(files, "../pom"))
                .isInstanceOf(ExperimentException.class)
                .hasMessageStartingWith("mnist.name: name must be a name of up to 100 letters")
                .hasMessageEndingWith(", found '../pom'");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsNamed() throws IOException {
        Files.writeString(files.directory(), "a file");

        assertThatThrownBy(() -> new FirstExperiment(files, "first").write())
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(files.directory().toString());
    }
}
