package io.github.mnistmaven.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteropTest {
    @TempDir
    private Path directory;

    @Test
    void librariesThatAreNotThereArePassedOver() throws Exception {
        Interop.main(arguments(""));

        Path networks = directory.resolve("interop/networks");
        assertThat(networks).isDirectoryContaining("glob:**/random-*");
        assertThat(networks.resolve("random-0"))
                .isDirectoryContaining("glob:**/model.zip")
                .isDirectoryContaining("glob:**/model.keras")
                .isDirectoryContaining("glob:**/model.onnx")
                .isDirectoryContaining("glob:**/pixels.onnx")
                .isDirectoryContaining("glob:**/images.idx")
                .isDirectoryContaining("glob:**/case.json");
        assertThat(directory.resolve("interop/results.md"))
                .content()
                .contains("- Keras: skipped, not found: Cannot run program \"no-such-python\"")
                .contains("- ONNX Runtime: skipped, not found: Cannot run program \"no-such-python\"")
                .doesNotContain("PyTorch", "does not hold");
    }

    @Test
    void whatCantBeTrainedIsAProblem() {
        assertThatThrownBy(() -> Interop.main(arguments("baseline")))
                .isInstanceOf(DisagreementException.class)
                .hasMessageStartingWith("1 of what has to hold does not; the first: training baseline: ");
    }

    private String[] arguments(String experiments) {
        return new String[] {
            "root=..",
            "output=" + directory,
            "maven=no-such-maven",
            "repository=" + directory.resolve("repository"),
            "bench.peers=no-such-program",
            "bench.keras=no-such-python",
            "bench.pytorch=",
            "interop.runs=" + directory.resolve("runs"),
            "interop.experiments=" + experiments,
            "interop.networks=3",
        };
    }
}
