package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineDecisionTest {
    private static final PlannedLayer LAYER = new PlannedLayer(
            "dense_1", new Layer.Dense(2, Activation.SOFTMAX), Shape.vector(2), Shape.vector(2), List.of(), List.of());
    private static final List<Uncovered> NONE = List.of();
    private static final List<Uncovered> ONEDNN_LACKS =
            List.of(new Uncovered(EngineChoice.ONEDNN, LAYER, "dense", Optional.empty()));
    private static final List<Uncovered> DL4J_LACKS =
            List.of(new Uncovered(EngineChoice.DL4J, LAYER, "dense", Optional.of("conv2d")));

    @Test
    void autoTakesOnednnForANetworkThatItCovers() {
        EngineDecision decision = EngineCoverage.decide(EngineChoice.AUTO, NONE, NONE);

        assertThat(decision)
                .isEqualTo(new EngineDecision(EngineChoice.ONEDNN, "auto: onednn covers the network", false, ""));
        assertThat(decision.mayBeReplaced()).isTrue();
    }

    @Test
    void autoTakesDl4jForANetworkThatOnednnDoesNotCover() {
        EngineDecision decision = EngineCoverage.decide(EngineChoice.AUTO, ONEDNN_LACKS, NONE);

        assertThat(decision.engine()).isEqualTo(EngineChoice.DL4J);
        assertThat(decision.reason()).isEqualTo("auto: onednn lacks dense (layer dense_1)");
        assertThat(decision.fallback()).isFalse();
        assertThat(decision.mayBeReplaced()).isFalse();
    }

    @Test
    void whatDl4jLacksItCantTrainInstead() {
        EngineDecision decision = EngineCoverage.decide(EngineChoice.AUTO, NONE, DL4J_LACKS);

        assertThat(decision.engine()).isEqualTo(EngineChoice.ONEDNN);
        assertThat(decision.mayBeReplaced()).isFalse();
        assertThat(decision.remedy())
                .isEqualTo("no other engine trains this network: dl4j lacks dense (layer dense_1)");
    }

    @Test
    void anEngineThatTheExperimentNamesIsTakenAndNotReplaced() {
        assertThat(EngineCoverage.decide(EngineChoice.ONEDNN, NONE, NONE))
                .isEqualTo(new EngineDecision(
                        EngineChoice.ONEDNN, "onednn was asked for", false, "use training.engine: auto or dl4j"));
        assertThat(EngineCoverage.decide(EngineChoice.ONEDNN, NONE, DL4J_LACKS).remedy())
                .isEqualTo("no other engine trains this network: dl4j lacks dense (layer dense_1)");
        assertThat(EngineCoverage.decide(EngineChoice.DL4J, NONE, NONE))
                .isEqualTo(new EngineDecision(
                        EngineChoice.DL4J,
                        "dl4j was asked for",
                        false,
                        "leave mnist.natives out if you set it, or use training.engine: onednn"));
    }

    @Test
    void whatReplacesAnEngineSaysWhyAndIsTheLastResort() {
        EngineDecision replaced = EngineCoverage.decide(EngineChoice.AUTO, NONE, NONE)
                .replaced("onednn's native libraries can't be loaded: no jnidnnl in java.library.path");

        assertThat(replaced)
                .isEqualTo(new EngineDecision(
                        EngineChoice.DL4J,
                        "onednn's native libraries can't be loaded: no jnidnnl in java.library.path",
                        true,
                        "leave mnist.natives out if you set it"));
    }

    @Test
    void theTrainerReadsWhatWasDecided() throws Exception {
        EngineDecision decision = EngineCoverage.decide(EngineChoice.AUTO, ONEDNN_LACKS, NONE);

        assertThat(Json.read(Json.pretty(decision), EngineDecision.class)).isEqualTo(decision);
    }
}
