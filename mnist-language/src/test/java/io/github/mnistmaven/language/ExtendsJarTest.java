package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.language.problem.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendsJarTest {
    private static final String CHILD = "schema: 1\nextends: {artifact: com.acme:experiments:1.0, file: %s}\n";

    @TempDir
    Path directory;

    private Composing files;

    @BeforeEach
    void files() {
        files = new Composing(directory);
    }

    @Test
    void aParentIsReadFromAJarAndExtendsOthersThere() {
        files.withJar(Map.of(
                "a/b.yml",
                "schema: 1\nextends: ../base/common.yml\ntraining: {epochs: 3}\n",
                "base/common.yml",
                Composing.BASE + "training: {epochs: 2, batch_size: 5}\n"));

        LocatedExperiment read = files.located(CHILD.formatted("a/b.yml"));

        assertThat(read.experiment().training().epochs()).isEqualTo(3);
        assertThat(read.experiment().training().batchSize()).isEqualTo(5);
        assertThat(read.origins().of("training.batch_size"))
                .isEqualTo(new Location("com.acme:experiments:1.0!/base/common.yml", 3, 35));
    }

    @Test
    void aDirectoryMayStandInForAJarThatIsNotPackedYet() throws IOException {
        Path classes = Files.createDirectory(files.jar());
        Files.writeString(classes.resolve("b.yml"), Composing.BASE + "training: {epochs: 3}\n");

        assertThat(files.experiment(CHILD.formatted("b.yml")).training().epochs())
                .isEqualTo(3);
    }

    @Test
    void problemsInAJarAreToldAtTheirPlaceThere() {
        files.withJar(Map.of("baseline.yml", "schema: 1\nmodel: []\ntraining: {epochs: 0}\n"));

        assertThat(files.problems(CHILD.formatted("baseline.yml")))
                .containsExactly("com.acme:experiments:1.0!/baseline.yml:3:20: training.epochs must be an integer from"
                        + " 1 to 100000, found 0");
    }

    @Test
    void anArtifactThatCannotBeHadIsAProblemWhereItIsNamed() {
        assertThat(files.problems("schema: 1\nextends: {file: a.yml, artifact: 'com.acme:experiments:2.0'}\n"))
                .containsExactly("x.yml:2:34: com.acme:experiments:2.0 can't be had: Could not find artifact"
                        + " com.acme:experiments:2.0");
    }

    @Test
    void aFileThatTheJarLacksIsAProblemWhereItIsNamed() {
        files.withJar(Map.of("a/b.yml", Composing.BASE));

        assertThat(files.problems(CHILD.formatted("b.yml")))
                .containsExactly("x.yml:2:53: there is no file com.acme:experiments:1.0!/b.yml; look into "
                        + files.jar() + " for what there is");
        assertThat(files.problems(CHILD.formatted("a")))
                .containsExactly("x.yml:2:53: com.acme:experiments:1.0!/a is a directory; name a file in it");
    }

    @Test
    void whatIsNoJarIsAProblemWhereItIsNamed() throws IOException {
        Files.writeString(files.jar(), "PK, but no more");

        assertThat(files.problems(CHILD.formatted("b.yml")))
                .containsExactly(
                        "x.yml:2:21: com.acme:experiments:1.0 is not a jar that can be read: zip END header not"
                                + " found (" + files.jar() + "); name a jar of experiments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.yml", "a/../../x.yml", "/b.yml", "a//b.yml", "b.yml/", "a\\b.yml", "..", "."})
    void aPathStaysWithinTheJar(String path) {
        files.withJar(Map.of("b.yml", Composing.BASE, "c.yml", "schema: 1\nextends: '" + path + "'\n"));

        String problem =
                "'" + path + "' is not a path within the jar; write one such as dir/file.yml, which neither begins"
                        + " with '/' nor leads out of the jar";
        assertThat(files.problems(CHILD.formatted("'" + path + "'"))).containsExactly("x.yml:2:53: " + problem);
        assertThat(files.problems(CHILD.formatted("c.yml")))
                .containsExactly("com.acme:experiments:1.0!/c.yml:2:10: " + problem);
    }

    @Test
    void aHugeEntryIsRefusedWithoutBeingUnpacked() {
        files.withJar(Map.of("b.yml", "#".repeat(50_000_000)));

        assertThat(files.problems(CHILD.formatted("b.yml")))
                .containsExactly(
                        "com.acme:experiments:1.0!/b.yml: larger than 256 KB, the most an experiment may have");
    }

    @Test
    void aCycleWithinAJarIsTold() {
        files.withJar(Map.of("b.yml", "schema: 1\nextends: c.yml\n", "c.yml", "schema: 1\nextends: b.yml\n"));

        assertThat(files.problems(CHILD.formatted("b.yml")))
                .containsExactly("com.acme:experiments:1.0!/c.yml:2:10: com.acme:experiments:1.0!/b.yml extends"
                        + " com.acme:experiments:1.0!/c.yml, which extends com.acme:experiments:1.0!/b.yml; remove one of"
                        + " these 'extends'");
    }

    @Test
    void aDirectoryBesideAFileInAJarIsRefusedUnlessItIsReplaced() {
        files.withJar(Map.of("b.yml", Composing.BASE + "data: {dataset: {idx: digits}}\n"));
        String child = CHILD.formatted("b.yml");

        assertThat(files.problems(child))
                .containsExactly(
                        "com.acme:experiments:1.0!/b.yml:3:23: data.dataset.idx is a directory beside a file in"
                                + " a jar, where it can't be read; give it in x.yml");
        assertThat(files.experiment(child + "data: {dataset: {idx: mine}}\n")
                        .data()
                        .dataset())
                .isEqualTo(new DataSource.IdxDirectory("mine"));
    }

    @Test
    void whoHasNoArtifactsSaysSo() throws IOException {
        Path file = Files.writeString(directory.resolve("y.yml"), CHILD.formatted("b.yml"));

        assertThat(catchThrowable(() -> ExperimentReader.read(file, directory)))
                .hasMessage("y.yml:2:21: com.acme:experiments:1.0 can't be had: no artifacts are looked for here;"
                        + " name a file");
    }
}
