package io.github.mnistmaven.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistmaven.bench.result.Results;
import io.github.mnistmaven.bench.result.Table;
import io.github.mnistmaven.experiment.io.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    @TempDir
    Path directory;

    @Test
    void aMachineWithoutAnyContenderGetsItsTablesAllTheSame() throws Exception {
        Bench.main(arguments("seed,large", "no-such-maven"));

        Path output = directory.resolve("bench");
        Results results = Json.read(Files.readString(output.resolve("results.json")), Results.class);
        assertThat(results.tables()).hasSize(3).allSatisfy(table -> {
            assertThat(table.rows()).isEmpty();
            assertThat(table.absent())
                    .extracting(absent -> absent.contender())
                    .containsExactly("onednn", "dl4j", "Keras-1", "Keras-2", "PyTorch");
        });
        assertThat(results.tables()).extracting(Table::job).doesNotHaveDuplicates();
        assertThat(output.resolve("results.md")).content().contains("- Keras-2: not found: Cannot run program \"py2\"");
    }

    @Test
    void nothingIsDoneForAWrongSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bench.main(arguments("huge", "no-such-maven")))
                .withMessage("no network is called 'huge'; allowed: seed, large");
        assertThat(directory).isEmptyDirectory();
    }

    private String[] arguments(String networks, String maven) {
        return Stream.of(
                        "root=..",
                        "output=" + directory,
                        "maven=" + maven,
                        "repository=" + directory.resolve("repository"),
                        "bench.networks=" + networks,
                        "bench.engines=onednn,dl4j",
                        "bench.keras=py1,py2",
                        "bench.pytorch=py3",
                        "bench.threads=0",
                        "bench.rounds=2",
                        "bench.epochs=2",
                        "bench.jobs=1",
                        "bench.limit=600")
                .toArray(String[]::new);
    }
}
