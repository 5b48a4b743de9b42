package io.github.mnistmaven.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.bench.contender.Contender;
import io.github.mnistmaven.bench.contender.Python;
import io.github.mnistmaven.bench.contender.PythonContender;
import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.report.Absent;
import io.github.mnistmaven.bench.result.Row;
import io.github.mnistmaven.bench.result.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts for contenders. */
@DisabledOnOs(OS.WINDOWS)
class RoundsTest {
    private static final String SCRIPT = """
            echo '{"type": "ready", "versions": "Shell 1", "threads": 1}'
            echo '{"type": "epoch", "epoch": 1, "seconds": 9.0, "loss": 0.5}'
            echo '{"type": "epoch", "epoch": 2, "seconds": 1.0, "loss": 0.5}'
            echo '{"type": "done", "test_accuracy": 0.5, "peak_memory_bytes": 1}'
            """;

    @TempDir
    Path directory;

    @Test
    void contendersTakeTurnsAndOneThatIsMissingIsAskedOnce() throws Exception {
        List<String> console = new ArrayList<>();
        List<Contender> contenders =
                List.of(contender("a", SCRIPT), contender("b", "echo none >&2; exit 1"), contender("c", SCRIPT));

        Table table = new Rounds(contenders, directory.resolve("runs"), console::add)
                .run(Job.epochs(Network.SEED, 2, 1000), 2);

        assertThat(table.rows()).extracting(Row::contender).containsExactly("a", "c");
        assertThat(table.rows().get(0).epochSeconds()).containsExactly(List.of(9.0, 1.0), List.of(9.0, 1.0));
        assertThat(table.absent()).containsExactly(new Absent("b", "not found: none"));
        assertThat(console)
                .extracting(line -> line.replaceFirst("s, .* in all", "s"))
                .containsExactly(
                        "round 1 of 2, seed, a: epochs of 9.00, 1.00 s",
                        "round 1 of 2, seed, b: not found: none",
                        "round 1 of 2, seed, c: epochs of 9.00, 1.00 s",
                        "round 2 of 2, seed, c: epochs of 9.00, 1.00 s",
                        "round 2 of 2, seed, a: epochs of 9.00, 1.00 s");
    }

    private Contender contender(String name, String script) throws IOException {
        Files.writeString(directory.resolve(name), script);
        return new PythonContender(name, new Python("sh", directory, directory, 1, Map.of()), name);
    }
}
