package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.language.problem.ExperimentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An experiment that was sent names a file of its reader's: no line of it comes back. */
class ExtendsOutsideTest {
    private static final String NOTHING_SHOWN = ": not an experiment without problems; it lies outside the project, so"
            + " nothing of it is shown: name it alone, as the experiment, to see what is wrong";

    @TempDir
    Path directory;

    private Path project;
    private Path secret;

    @BeforeEach
    void files() throws IOException {
        project = Files.createDirectories(directory.resolve("project/module"));
        secret = Files.writeString(directory.resolve("shadow"), "root:*:20228:0:99999\nbin: x\ndaemon: [\n");
    }

    @Test
    void nothingOfAFileElsewhereIsShown() throws IOException {
        assertThat(problems("schema: 1\nextends: " + secret + "\n")).isEqualTo(secret + NOTHING_SHOWN);
        assertThat(problems("schema: 1\nextends: ../../shadow\n")).isEqualTo(secret + NOTHING_SHOWN);
        Files.writeString(secret, "schema: 1\npassword: hunter2\nextends: secret-name.yml\n");
        assertThat(problems("schema: 1\nextends: ../../shadow\nmodle: 1\n")).isEqualTo(secret + NOTHING_SHOWN);
    }

    @Test
    void aLinkLeadsToWhereItLeads() throws IOException {
        Files.createSymbolicLink(project.resolve("base.yml"), secret);

        assertThat(problems("schema: 1\nextends: base.yml\n")).isEqualTo("base.yml" + NOTHING_SHOWN);
        assertThat(problems(project.resolve("base.yml"))).isEqualTo("base.yml" + NOTHING_SHOWN);
    }

    @Test
    void filesOfTheWholeProjectAreQuoted() throws IOException {
        Files.writeString(directory.resolve("project/base.yml"), "schema: 1\nepochs: 3\n");
        String child = "schema: 1\nextends: ../base.yml\nmodel: [flatten]\n";

        assertThat(problems(child)).isEqualTo(directory.resolve("project/base.yml") + NOTHING_SHOWN);
        Files.createDirectory(directory.resolve("project/.mvn"));
        assertThat(problems(child)).startsWith(directory.resolve("project/base.yml") + ":2:1: unknown key 'epochs'");
    }

    @Test
    void whatSomebodyNamesIsQuotedAndWhatLiesBesideIt() throws IOException {
        Path named = Files.writeString(directory.resolve("named.yml"), "schema: 1\nextends: shadow\n");

        assertThat(problems(named)).startsWith(secret + ":2:4: a key can't stand here");
    }

    private String problems(String yaml) throws IOException {
        return problems(Files.writeString(project.resolve("x.yml"), yaml));
    }

    private String problems(Path experiment) {
        return catchThrowableOfType(ExperimentException.class, () -> ExperimentReader.read(experiment, project))
                .getMessage();
    }
}
