package io.github.mnistmaven.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.mnistmaven.bench.inference.InferenceRow;
import io.github.mnistmaven.bench.inference.InferenceTable;
import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.machine.Isa;
import io.github.mnistmaven.bench.machine.Limits;
import io.github.mnistmaven.bench.machine.Machine;
import io.github.mnistmaven.bench.report.Absent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTest {

    @TempDir
    Path root;

    @Test
    void aRunReplacesThatOfTheSameTypeOfMachine() throws IOException {
        Measurements measurements = Measurements.in(root);
        assertThat(measurements.all()).isEmpty();

        measurements.keep(results("first", "Some CPU (R) @ 2 GHz", "avx2"));
        measurements.keep(results("second", "Some CPU (R) @ 2 GHz", "avx512_core"));
        measurements.keep(results("third", "Some CPU (R) @ 2 GHz", "avx2"));

        assertThat(root.resolve("bench/measurements/some-cpu-r-2-ghz-2-cores-avx2.json"))
                .exists();
        assertThat(measurements.all())
                .containsExactly(
                        results("third", "Some CPU (R) @ 2 GHz", "avx2"),
                        results("second", "Some CPU (R) @ 2 GHz", "avx512_core"));
    }

    @Test
    void aFileThatCantBeReadIsNamed() throws IOException {
        Path file = root.resolve("bench/measurements/x.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");

        assertThatIOException()
                .isThrownBy(() -> Measurements.in(root).all())
                .withMessageStartingWith(file + ": ")
                .withMessageEndingWith("; measure again");
    }

    private static Results results(String time, String cpu, String isa) {
        List<Absent> absent = List.of(new Absent("Keras", "not found"));
        return new Results(
                time,
                new Machine(cpu, 2, 1000, "Linux", "17"),
                "0.1.0",
                Optional.of(Isa.AVX2),
                Optional.of(new Limits(isa, 2, 200, 20, 100)),
                List.of(new Table(Job.epochs(Network.SEED, 2, 1000), 5, List.of(row()), absent)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new InferenceTable(
                        Network.SEED,
                        List.of(1),
                        List.of(new InferenceRow("a", "A 1", 2, Map.of(1, 5.5), 0.5, 7)),
                        absent)));
    }

    private static Row row() {
        return new Row("a", "A 1", 2, 1.5, 1, 2, Map.of("b", 0.5), 1, 9, 7, 0.98, 1000, List.of(List.of(3.0, 1.5)));
    }
}
