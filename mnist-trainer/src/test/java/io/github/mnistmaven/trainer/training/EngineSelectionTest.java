package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.Uncovered;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.engine.NativeEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineSelectionTest {
    private static final EngineFactory MAKES_DL4J = EngineSelectionTest::none;
    private static final EngineFactory MAKES_ONEDNN = plan -> none(plan);

    private final List<String> loaded = new ArrayList<>();
    private final NativeEngine dl4j = new NativeEngine(() -> loaded.add("dl4j"), MAKES_DL4J);
    private final NativeEngine onednn = new NativeEngine(() -> loaded.add("onednn"), MAKES_ONEDNN);
    private final NativeEngine unloadable = new NativeEngine(
            () -> {
                throw new UnsatisfiedLinkError("no jnidnnl in java.library.path");
            },
            MAKES_ONEDNN);

    @Test
    void autoTakesOnednnForANetworkThatItCovers() throws Exception {
        assertThat(EngineSelection.of(plan(EngineChoice.AUTO), dl4j, onednn))
                .isEqualTo(new EngineSelection(MAKES_ONEDNN, "auto: onednn covers the network", false));
        assertThat(loaded).containsExactly("onednn");
    }

    @Test
    void autoTakesDl4jForANetworkThatOnednnDoesNotCover() {
        PlannedLayer layer = plan(EngineChoice.AUTO).layers().get(1);
        Uncovered uncovered = new Uncovered(EngineChoice.ONEDNN, layer, "dense", "engine: auto");

        assertThat(EngineSelection.fastest(List.of(uncovered), dl4j, onednn))
                .isEqualTo(new EngineSelection(MAKES_DL4J, "auto: onednn lacks dense (layer layer_1)", false));
        assertThat(loaded).containsExactly("dl4j");
    }

    @Test
    void autoFallsBackToDl4jWhereOnednnCantBeLoaded() throws Exception {
        assertThat(EngineSelection.of(plan(EngineChoice.AUTO), dl4j, unloadable))
                .isEqualTo(new EngineSelection(
                        MAKES_DL4J,
                        "onednn's native libraries can't be loaded: no jnidnnl in java.library.path",
                        true));
        assertThat(loaded).containsExactly("dl4j");
    }

    @Test
    void anEngineThatTheExperimentNamesIsTaken() throws Exception {
        assertThat(EngineSelection.of(plan(EngineChoice.DL4J), dl4j, unloadable))
                .isEqualTo(new EngineSelection(MAKES_DL4J, "dl4j was asked for", false));
        assertThat(EngineSelection.of(plan(EngineChoice.ONEDNN), dl4j, onednn))
                .isEqualTo(new EngineSelection(MAKES_ONEDNN, "onednn was asked for", false));
        assertThat(loaded).containsExactly("dl4j", "onednn");
    }

    @Test
    void anEngineThatTheExperimentNamesIsNotReplaced() {
        assertThatThrownBy(() -> EngineSelection.of(plan(EngineChoice.ONEDNN), dl4j, unloadable))
                .isExactlyInstanceOf(UnusablePlanException.class)
                .hasMessage("engine onednn: its native libraries can't be loaded: no jnidnnl in java.library.path;"
                        + " use training.engine: auto or dl4j");
        assertThat(loaded).isEmpty();
    }

    @Test
    void aMachineThatCantLoadDl4jIsTold() {
        for (EngineChoice engine : List.of(EngineChoice.DL4J, EngineChoice.AUTO)) {
            assertThatThrownBy(() -> EngineSelection.of(plan(engine), unloadable, unloadable))
                    .isExactlyInstanceOf(UnusablePlanException.class)
                    .hasMessage("engine dl4j: its native libraries can't be loaded: no jnidnnl in java.library.path;"
                            + " leave mnist.natives out if you set it, or use training.engine: onednn");
        }
    }

    private static TrainingPlan plan(EngineChoice engine) {
        return new PlanBuilder(Shape.image(1, 2, 1), 2)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(2, Activation.SOFTMAX))
                .engine(engine)
                .build();
    }

    private static Engine none(TrainingPlan plan) {
        throw new UnsupportedOperationException("nothing is made here");
    }
}
