package io.github.mnistmaven.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistmaven.bench.machine.Isa;
import io.github.mnistmaven.bench.report.Absent;
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
        assertThat(results.limits()).isEmpty();
        assertThat(results.cap()).contains(Isa.AVX2);
        assertThat(results.tables())
                .hasSize(2)
                .allSatisfy(table -> assertAbsent(table, "onednn", "dl4j", "Keras-1", "Keras-2", "PyTorch"));
        assertThat(results.tables()).extracting(Table::job).doesNotHaveDuplicates();
        assertThat(results.wholeJob()).hasValueSatisfying(table -> assertAbsent(table, "onednn", "Keras-1", "Keras-2"));
        assertThat(results.threads())
                .hasValueSatisfying(table -> assertAbsent(table, "onednn with 1 thread", "onednn with 3 threads"));
        assertThat(results.inference().orElseThrow().absent())
                .extracting(Absent::contender)
                .containsExactly("ONNX Runtime-1", "ONNX Runtime-2", "Keras-1", "Keras-2", "PyTorch");
        assertThat(output.resolve("results.md")).content().contains("- Keras-2: not found: Cannot run program \"py2\"");
    }

    @Test
    void nothingIsDoneForAWrongSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bench.main(arguments("huge", "no-such-maven")))
                .withMessage("no network is called 'huge'; allowed: seed, large");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatIsKeptIsInThePage() throws Exception {
        Path root = Files.createDirectories(directory.resolve("root"));
        Files.createDirectories(root.resolve("experiments"));
        Files.copy(Path.of("../experiments/baseline.yml"), root.resolve("experiments/baseline.yml"));
        Path page = root.resolve("docs/performance.md");
        Files.createDirectories(page.getParent());
        Files.writeString(
                page,
                "a\n"
                        + "<!-- made of bench/measurements by: mvn -pl bench compile exec:java@performance -->\n"
                        + "<!-- end of what is made of measurements -->\nb\n");
        String[] arguments = Stream.of(arguments("seed", "no-such-maven"))
                .map(argument -> argument.replace("root=..", "root=" + root).replace("keep=false", "keep=true"))
                .toArray(String[]::new);

        Bench.main(arguments);

        try (Stream<Path> kept = Files.list(root.resolve("bench/measurements"))) {
            assertThat(kept).singleElement().asString().endsWith("-cores-avx2.json");
        }
        assertThat(page).content().startsWith("a\n").endsWith("b\n").contains("cores, avx2 (capped)");
    }

    private static void assertAbsent(Table table, String... contenders) {
        assertThat(table.rows()).isEmpty();
        assertThat(table.absent()).extracting(Absent::contender).containsExactly(contenders);
    }

    private String[] arguments(String networks, String maven) {
        return Stream.of(
                        "root=..",
                        "output=" + directory,
                        "maven=" + maven,
                        "repository=" + directory.resolve("repository"),
                        "bench.networks=" + networks,
                        "bench.engines=onednn,dl4j",
                        "bench.peers=no-such-program",
                        "bench.isa=AVX2",
                        "bench.jobImages=600",
                        "bench.scaling=1,3",
                        "bench.batches=1,32",
                        "bench.keep=false",
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
