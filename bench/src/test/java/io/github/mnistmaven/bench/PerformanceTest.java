package io.github.mnistmaven.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.bench.page.PerformancePage;
import io.github.mnistmaven.bench.result.Measurements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Of the repository's own page. */
class PerformanceTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void thePageIsWhatIsMadeOfTheMeasurements() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/performance.md"));

        assertThat(page)
                .as("mvn -pl bench compile exec:java@performance makes it")
                .isEqualTo(PerformancePage.with(page, Measurements.in(ROOT).all()));
    }
}
