package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {
    @TempDir
    private Path proc;

    @Test
    void readsWhatLinuxTells() throws IOException {
        Files.createDirectories(proc.resolve("self"));
        Files.writeString(
                proc.resolve("cpuinfo"), "processor\t: 0\nmodel name\t: Some CPU @ 2: GHz\n\nmodel name\t: x\n");
        Files.writeString(
                proc.resolve("self/status"), "Name:\tjava\nVmHWM:\t  561476 kB\nVmRSS:\t  450000 kB\nThreads:\t20\n");

        assertThat(new ProcessFacts(proc).cpu()).isEqualTo("Some CPU @ 2: GHz");
        assertThat(new ProcessFacts(proc).peakMemoryBytes()).isEqualTo(561476L * 1024);
        assertThat(new ProcessFacts(proc).memoryBytes()).isEqualTo(450000L * 1024);
    }

    @Test
    void doesWithoutWhereThereIsNone() {
        assertThat(new ProcessFacts(proc).cpu()).isNotBlank();
        assertThat(new ProcessFacts(proc).peakMemoryBytes()).isZero();
        assertThat(new ProcessFacts(proc).memoryBytes()).isZero();
    }
}
