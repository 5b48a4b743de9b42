package io.github.mnistmaven.experiment.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomExperimentsTest {
    private static final int EXPERIMENTS = 300;

    /** What holds across keys, which values drawn one by one can't know. */
    private static final String ACROSS_KEYS = ".* (must not name a seed twice|must have a minval below its maxval"
            + "|must have min or max|can't be reached: min .* is above max|can't have both strides and dilation_rate).*";

    @TempDir
    Path directory;

    @Test
    void readerAndSchemaAcceptWhatTheDefinitionsAllow() throws IOException {
        RandomExperiments experiments = new RandomExperiments(4);
        int accepted = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            String yaml = experiments.next();
            List<Problem> problems = Agreement.check(Files.writeString(directory.resolve("x.yml"), yaml), directory);
            assertThat(problems)
                    .as(yaml)
                    .allSatisfy(problem -> assertThat(problem.message()).matches(ACROSS_KEYS));
            accepted += problems.isEmpty() ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(EXPERIMENTS / 4);
    }
}
