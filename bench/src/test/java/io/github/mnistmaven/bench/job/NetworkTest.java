package io.github.mnistmaven.bench.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.language.ExperimentReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @EnumSource
    void isTrainedByScriptsAsItsExperimentSays(Network network) {
        Experiment experiment =
                ExperimentReader.read(ROOT.resolve(network.experiment()), ROOT).experiment();

        assertThat(experiment.training().batchSize()).isEqualTo(network.batchSize());
        assertThat(experiment.training().optimizer()).isEqualTo(new Optimizer.Adam(0.001, 0.9, 0.999, 1e-7));
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsKey(Network network) {
        assertThat(Network.of(network.key())).isEqualTo(network);
    }

    @Test
    void anUnknownOneIsRefusedWithThoseThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.of("huge"))
                .withMessage("no network is called 'huge'; allowed: seed, large");
    }
}
