package io.github.mnistmaven.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Network;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table(
            Job.epochs(Network.SEED, 2, 1000),
            4_000_000,
            List.of(
                    row("onednn", 0.5, Map.of("Keras-1", 0.25, "Keras-2", 0.3, "PyTorch", 0.2)),
                    row("PyTorch", 2.5, Map.of())),
            List.of());

    /** The largest ratio is that to the fastest rival. */
    @Test
    void theFastestRivalOfSomeLibrariesCounts() {
        assertThat(table.ratio("onednn", List.of("Keras"))).hasValue(0.3);
        assertThat(table.ratio("onednn", List.of("PyTorch"))).hasValue(0.2);
        assertThat(table.ratio("onednn", List.of("Keras", "PyTorch"))).hasValue(0.3);
    }

    @Test
    void theBetterOfBothIsUnknownWithoutOneOfThem() {
        assertThat(table.ratio("onednn", List.of("Keras", "JAX"))).isEmpty();
        assertThat(table.ratio("dl4j", List.of("Keras"))).isEmpty();
    }

    /** A thousand images of 4 million operations in half a second. */
    @Test
    void operationsPerSecond() {
        assertThat(table.gigaflops("onednn")).hasValue(8);
        assertThat(table.gigaflops("dl4j")).isEmpty();
    }

    private static Row row(String contender, double seconds, Map<String, Double> ratios) {
        return new Row(contender, "A 1", 2, seconds, 1, 2, ratios, 1, 9, 7, 0.98, 1000, List.of());
    }
}
