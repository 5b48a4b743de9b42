package io.github.mnistmaven.bench.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.report.Absent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts for contenders. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stand-ins are shell scripts")
class InferenceTableTest {

    @TempDir
    Path directory;

    @Test
    void thoseWhoDoNotClassifyAreAbsent() throws Exception {
        List<String> console = new ArrayList<>();
        List<InferenceContender> contenders = List.of(
                contender("a", """
                        echo '{"type": "ready", "versions": "Shell 1", "threads": 2}'
                        echo '{"type": "inference", "batch_size": 32, "images_per_second": 900.5}'
                        echo '{"type": "inference", "batch_size": 1, "images_per_second": 80.0}'
                        echo '{"type": "classified", "peak_memory_bytes": 7}'
                        """),
                contender("b", "echo 'no module' >&2; exit 1"),
                contender("c", "echo '{\"type\": \"ready\", \"versions\": \"Shell 1\", \"threads\": 2}'"));

        InferenceTable table =
                InferenceTable.measure(Network.SEED, List.of(32, 1), contenders, directory.resolve("x"), console::add);

        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.contender()).isEqualTo("a");
            assertThat(row.imagesPerSecond()).containsExactly(Map.entry(32, 900.5), Map.entry(1, 80.0));
            assertThat(row.peakMemoryBytes()).isEqualTo(7);
        });
        assertThat(table.absent())
                .containsExactly(
                        new Absent("b", "not found: no module"), new Absent("c", "failed: it ended without saying so"));
        assertThat(console)
                .containsExactly(
                        "inference, seed, a: {32=900.5, 1=80.0}",
                        "inference, seed, b: not found: no module",
                        "inference, seed, c: failed: it ended without saying so");
    }

    private static InferenceContender contender(String name, String script) {
        return new InferenceContender(name, () -> new ProcessBuilder("sh", "-c", script));
    }
}
