package io.github.mnistmaven.plugin.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GoalsReferenceTest {
    private static final Path FILE = Path.of("..", "docs", "goals.md");
    private static final String COMMAND = "mvn test -pl mnist-maven-plugin -am -Dtest=GoalsReferenceTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dmnist.regenerate";

    @Test
    void theReferenceOfGoalsIsThatOfTheDescriptor() throws IOException {
        String generated = GoalsReference.markdown();
        if (System.getProperty("mnist.regenerate") != null) {
            AtomicFile.update(FILE, generated);
        }

        assertThat(Files.exists(FILE) ? Files.readString(FILE) : "")
                .as("docs/goals.md, which no longer says what the goals are; make it again by: %s", COMMAND)
                .isEqualTo(generated);
    }
}
