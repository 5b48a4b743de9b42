package io.github.mnistmaven.plugin.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningTest {
    private static final String EXPERIMENT = """
            schema: 1
            data: {dataset: %s}
            model: [flatten, dense: {units: 10, activation: softmax}]
            """;

    @TempDir
    private Path base;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(base.resolve(name), text);
    }

    @Test
    void plansEveryExperiment() throws IOException {
        List<PlannedExperiment> planned = planning()
                .plan(List.of(
                        write("a.yml", EXPERIMENT.formatted("mnist")), write("b.yml", EXPERIMENT.formatted("mnist"))));

        assertThat(planned).extracting(PlannedExperiment::name).containsExactly("a", "b");
        assertThat(planned.get(0).plan().parameters()).isEqualTo(28 * 28 * 10 + 10);
    }

    @Test
    void remarksOnWhatCanBeRunButIsSeldomMeant() throws IOException {
        Path file = write("a.yml", EXPERIMENT.formatted("mnist") + "training: {seeds: [1, 2], batch_size: 50001}\n");

        PlannedExperiment planned = planning().plan(List.of(file)).get(0);

        assertThat(planned.remarks())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yml:4:39: training.batch_size is 50001, more than the 50000 images that are trained on,"
                                + " so an epoch is a single step");
        assertThat(planned.members()).extracting(PlannedExperiment::remarks).containsOnly(planned.remarks());
    }

    @Test
    void findsTheProblemsOfAllFiles() throws IOException {
        List<Path> files = List.of(write("a.yml", "schema: 1\nmodle: []\n"), write("b.yml", "schema: 7\n"));

        assertThatThrownBy(() -> planning().plan(files))
                .isInstanceOf(ExperimentException.class)
                .message()
                .contains("a.yml:2:1: unknown key 'modle'", "b.yml:1:");
    }

    @Test
    void twoRunsCannotShareAName() throws IOException {
        Path first = write("a.yml", EXPERIMENT.formatted("mnist"));
        Path second = write("b.yml", "name: a\n" + EXPERIMENT.formatted("mnist"));

        assertThatThrownBy(() -> planning().plan(List.of(first, second)))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("b.yml:1:7: the name 'a' is taken by a.yml; give it another name");
        assertThatThrownBy(() -> planning().read(List.of(first, second)))
                .hasMessage("b.yml:1:7: the name 'a' is taken by a.yml; give it another name");
    }

    @Test
    void anExperimentIsCalledByItsFileWhereverItsNameIsSet() throws IOException {
        Path file = write("a.yml", EXPERIMENT.formatted("mnist"));

        PlannedExperiment planned = planning(
                        Assignments.parse("mnist.set", "name=b").get(0))
                .plan(List.of(file))
                .get(0);

        assertThat(planned.name()).isEqualTo("b");
        assertThat(planned.source()).isEqualTo("a.yml");
    }

    @Test
    void namesThatDifferInCaseShareADirectoryElsewhere() throws IOException {
        Path first = write("a.yml", EXPERIMENT.formatted("mnist"));
        Path second = write("b.yml", "name: A\n" + EXPERIMENT.formatted("mnist"));

        assertThatThrownBy(() -> planning().plan(List.of(first, second)))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("b.yml:1:7: the name 'A' is taken by a.yml; give it another name");
    }

    @Test
    void dataThatAreNotThereAreAProblemOfTheExperiment() throws IOException {
        Path file = write("a.yml", EXPERIMENT.formatted("{idx: nowhere}"));

        assertThatThrownBy(() -> planning().plan(List.of(file)))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("a.yml:2:23: data set " + base.resolve("nowhere") + " not found; expected a directory or a"
                        + " jar that holds train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
                        + " t10k-labels-idx1-ubyte (plain or ending in .gz)");
    }

    @Test
    void aDirectoryThatCannotExistIsAProblemOfTheExperiment() throws IOException {
        Path file = write("a.yml", EXPERIMENT.formatted("{idx: \"no\\0where\"}"));

        assertThatThrownBy(() -> planning().plan(List.of(file)))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("a.yml:2:23: text with the character U+0000; remove it");
    }

    @Test
    void anEngineThatTheBuildNamesTakesThePlaceOfTheExperimentsOwn() throws IOException {
        Path file = write("a.yml", "training: {engine: auto}\n" + EXPERIMENT.formatted("mnist"));

        PlannedExperiment planned = planning(Assignments.ofWord("mnist.engine", "training.engine", "dl4j"))
                .plan(List.of(file))
                .get(0);

        assertThat(planned.plan().training().engine()).isEqualTo(EngineChoice.DL4J);
        assertThat(planned.experiment().training().engine()).isEqualTo(EngineChoice.DL4J);
    }

    @Test
    void anEngineThatThereIsNotIsRefusedOnceWhereTheBuildNamesIt() throws IOException {
        List<Path> files =
                List.of(write("a.yml", EXPERIMENT.formatted("mnist")), write("b.yml", EXPERIMENT.formatted("mnist")));
        Planning planning = planning(Assignments.ofWord("mnist.engine", "training.engine", "onedn"));

        assertThatThrownBy(() -> planning.plan(files))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("mnist.engine: unknown value 'onedn' for training.engine; did you mean 'onednn'? Allowed:"
                        + " auto, dl4j, onednn");
    }

    @Test
    void aParentOfSeveralExperimentsTellsItsProblemsOnce() throws IOException {
        Files.createDirectory(base.resolve("base"));
        write(
                "base/common.yml",
                "schema: 1\nmodle: []\n" + EXPERIMENT.formatted("mnist").substring(10));
        List<Path> files = List.of(
                write("a.yml", "schema: 1\nextends: base/common.yml\n"),
                write("b.yml", "schema: 1\nextends: base/common.yml\n"));

        assertThatThrownBy(() -> planning().read(files))
                .hasMessageStartingWith("base/common.yml:2:1: unknown key 'modle'; did you mean 'model'?")
                .message()
                .hasLineCount(1);
    }

    @Test
    void aPlanningProblemThroughAParentIsWhereItIsWritten() throws IOException {
        write("base.yml", EXPERIMENT.formatted("mnist").replace("10", "9"));
        Path file = write("a.yml", "schema: 1\nextends: base.yml\ndata: {limit: 70000}\n");

        assertThatThrownBy(() -> planning().plan(List.of(file)))
                .isInstanceOf(ExperimentException.class)
                .extracting(e -> ((ExperimentException) e)
                        .problems().stream()
                                .map(problem -> problem.location().toString())
                                .toList())
                .isEqualTo(List.of("a.yml:3:15", "base.yml:3:33"));
    }

    @Test
    void aDirectoryThatAParentNamesIsSeenFromTheParent() throws IOException {
        Files.createDirectory(base.resolve("base"));
        write("base/common.yml", EXPERIMENT.formatted("{idx: nowhere}"));
        Path file = write("a.yml", "schema: 1\nextends: base/common.yml\n");

        assertThatThrownBy(() -> planning().plan(List.of(file)))
                .hasMessageStartingWith(
                        "base/common.yml:2:23: data set " + base.resolve("base/nowhere") + " not found; ");
    }

    @Test
    void aNameThatIsSetIsForOneExperiment() throws IOException {
        List<Path> files =
                List.of(write("a.yml", EXPERIMENT.formatted("mnist")), write("b.yml", EXPERIMENT.formatted("mnist")));
        Planning planning =
                planning(Assignments.parse("mnist.set", "name=trial").get(0));

        assertThat(planning.plan(files.subList(0, 1)))
                .extracting(PlannedExperiment::name)
                .containsExactly("trial");
        assertThatThrownBy(() -> planning.plan(files))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("mnist.set name=trial: the name 'trial' would be that of several experiments; name one with"
                        + " -Dexperiment=<file>");
    }

    private Planning planning(Assignment... assignments) {
        return new Planning(
                new ExperimentReader(base, ArtifactJars.NONE, List.of(assignments)),
                ModelLocator.NONE,
                DirectoriesOnly.LOCATOR);
    }
}
