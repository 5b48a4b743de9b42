package io.github.mnistmaven.bench.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Data.HoldOut;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.language.ExperimentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariationTest {
    private static final Path BASELINE = Path.of("../experiments/baseline.yml");

    @TempDir
    Path directory;

    @Test
    void changesWhatIsNamedAndNothingElse() throws IOException {
        Variation changed = Variation.of(BASELINE)
                .named("other")
                .with("training", "epochs", 3)
                .with("training", "engine", "dl4j")
                .with("data", "validation", 1)
                .with("regularization", "early_stopping", Map.of());

        Experiment before = read(BASELINE);
        Experiment after = read(Files.writeString(directory.resolve("file.yml"), changed.yaml()));
        assertThat(after.name()).isEqualTo("other");
        assertThat(after.training().epochs()).isEqualTo(3);
        assertThat(after.training().engine()).isEqualTo(EngineChoice.DL4J);
        assertThat(after.training().optimizer()).isEqualTo(before.training().optimizer());
        assertThat(after.data().validation()).isEqualTo(HoldOut.count(1));
        assertThat(after.regularization().earlyStopping()).isPresent();
        assertThat(after.model()).isEqualTo(before.model());
        assertThat(after.description()).isEqualTo(before.description());
    }

    private static Experiment read(Path file) {
        return ExperimentReader.read(file, Path.of("..")).experiment();
    }
}
