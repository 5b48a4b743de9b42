package io.github.mnistmaven.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerLogTest {
    private static final String PICKED_UP = "Picked up JAVA_TOOL_OPTIONS: -Dpassword=s3cret\n"
            + "NOTE: Picked up JDK_JAVA_OPTIONS: -Dpassword=s3cret\n";

    @TempDir
    private Path directory;

    private TrainerLog log(String text) throws IOException {
        return new TrainerLog(Files.writeString(directory.resolve("trainer.log"), text));
    }

    @Test
    void whatAJvmSaysOfItsVariablesIsExpected() throws IOException {
        assertThat(log("").isUnexpected()).isFalse();
        assertThat(log(PICKED_UP).isUnexpected()).isFalse();
        assertThat(log(PICKED_UP + "\u00fc").isUnexpected()).isTrue();
    }

    @Test
    void theValuesOfVariablesAreNotShown() throws IOException {
        assertThat(log(PICKED_UP + "\tKilled\n").tail())
                .containsExactly(
                        "Picked up JAVA_TOOL_OPTIONS: (not shown)",
                        "NOTE: Picked up JDK_JAVA_OPTIONS: (not shown)",
                        "  Killed");
    }

    @Test
    void theLastLinesAreShown() throws IOException {
        assertThat(log("x".repeat(20_000) + "\n" + "line\n".repeat(19)).tail())
                .hasSize(20)
                .endsWith("line");
        assertThat(log("").tail()).containsExactly("(nothing was printed)");
        assertThat(new TrainerLog(directory.resolve("none")).tail())
                .singleElement()
                .asString()
                .startsWith("(cannot be read: ");
    }
}
