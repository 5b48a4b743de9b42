package io.github.mnistmaven.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResidentMemoryTest {

    @TempDir
    Path directory;

    @Test
    void isReadFromWhatLinuxTellsOfAProcess() throws IOException {
        Path status = Files.writeString(
                directory.resolve("status"), "Name:\tjava\nVmHWM:\t  620000 kB\nVmRSS:\t  602112 kB\nThreads:\t20\n");

        assertThat(ResidentMemory.in(status)).hasValue(602_112L * 1024);
    }

    @Test
    void ofAProcessThatIsGoneIsUnknown() {
        assertThat(ResidentMemory.in(directory.resolve("status"))).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ofThisProcessIsMoreThanItsClasses() {
        assertThat(ResidentMemory.of(ProcessHandle.current()).orElseThrow()).isGreaterThan(10_000_000);
    }
}
