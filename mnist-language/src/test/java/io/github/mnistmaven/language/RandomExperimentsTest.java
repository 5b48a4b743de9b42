package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.language.problem.Problem;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.language.yaml.YamlWriter;
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
            + "|must have min or max|must not have a fill_value with|must have one of|has trainable or head, which|can't be reached: min .* is above max|can't have both strides and dilation_rate"
            + "|in ascending order, each once|must have one more of values than of boundaries"
            + "|must have decay_epochs, the length of|must have no more than one of clipnorm).*";

    @TempDir
    Path directory;

    @Test
    void readerAndSchemaAcceptWhatTheDefinitionsAllow() throws IOException {
        RandomExperiments experiments = new RandomExperiments(4);
        int accepted = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            List<Problem> problems = check(write("x.yml", experiments.next()));
            accepted += problems.isEmpty() ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(EXPERIMENTS / 4);
    }

    @Test
    void whatExtendsAnotherIsWhatMergingByHandGives() throws IOException {
        RandomExperiments experiments = new RandomExperiments(5);
        Path apart = Files.createDirectory(directory.resolve("apart"));
        int accepted = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            YamlValue.Mapping parent = experiments.next();
            YamlValue.Mapping child = experiments.extending(parent, "parent.yml");
            check(write("parent.yml", parent));
            Path file = write("x.yml", child);
            List<Problem> problems = check(file);
            assertThat(SchemaValidator.errors(child)).as(child.toString()).isEmpty();

            Path merged = write("apart/x.yml", MergingByHand.of(parent, child));
            String both = Files.readString(directory.resolve("parent.yml")) + "---\n" + Files.readString(file);
            assertThat(messages(check(merged))).as(both).containsExactlyInAnyOrderElementsOf(messages(problems));
            if (problems.isEmpty()) {
                accepted++;
                assertThat(ExperimentReader.read(file, directory).experiment())
                        .as(both)
                        .isEqualTo(ExperimentReader.read(merged, apart).experiment());
            }
        }
        assertThat(accepted).isGreaterThan(EXPERIMENTS / 4);
    }

    private List<Problem> check(Path file) throws IOException {
        List<Problem> problems = Agreement.check(file, directory);
        assertThat(problems)
                .as(Files.readString(file))
                .allSatisfy(problem -> assertThat(problem.message()).matches(ACROSS_KEYS));
        return problems;
    }

    private Path write(String name, YamlValue.Mapping experiment) throws IOException {
        return Files.writeString(directory.resolve(name), YamlWriter.write(experiment));
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }
}
