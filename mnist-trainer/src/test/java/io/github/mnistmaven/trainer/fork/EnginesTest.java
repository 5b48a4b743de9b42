package io.github.mnistmaven.trainer.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineProvider;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnProvider;
import io.github.mnistmaven.trainer.training.EngineUnavailableException;
import io.github.mnistmaven.trainer.training.UnusablePlanException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnginesTest {
    private final List<EngineChoice> loaded = new ArrayList<>();
    private final EngineProvider dl4j = provider(EngineChoice.DL4J, () -> loaded.add(EngineChoice.DL4J));
    private final EngineProvider onednn = provider(EngineChoice.ONEDNN, () -> loaded.add(EngineChoice.ONEDNN));
    private final EngineProvider unloadable = provider(EngineChoice.ONEDNN, () -> {
        throw new UnsatisfiedLinkError("no jnidnnl in java.library.path");
    });

    @Test
    void nativesOfTheEngineThatTrainsAreLoadedAndNoOthers() throws Exception {
        assertThat(new Engines(List.of(onednn, dl4j)).load(EngineChoice.DL4J)).isSameAs(dl4j);
        assertThat(loaded).containsExactly(EngineChoice.DL4J);
        assertThat(new Engines(List.of(dl4j, onednn)).load(EngineChoice.ONEDNN)).isSameAs(onednn);
        assertThat(loaded).containsExactly(EngineChoice.DL4J, EngineChoice.ONEDNN);
    }

    @Test
    void whatThisMachineCantLoadIsToldAndReplacedByNothing() {
        assertThatThrownBy(() -> new Engines(List.of(unloadable, dl4j)).load(EngineChoice.ONEDNN))
                .isExactlyInstanceOf(EngineUnavailableException.class)
                .hasMessage("onednn's native libraries can't be loaded: no jnidnnl in java.library.path");
        assertThat(loaded).isEmpty();
    }

    @Test
    void thisModuleHasOneDnnAlone() throws Exception {
        assertThat(Engines.onClassPath().load(EngineChoice.ONEDNN)).isInstanceOf(OneDnnProvider.class);
        assertThatThrownBy(() -> Engines.onClassPath().load(EngineChoice.DL4J))
                .isExactlyInstanceOf(UnusablePlanException.class)
                .hasMessage("engine dl4j is not on the trainer's class path");
    }

    private static EngineProvider provider(EngineChoice engine, Runnable natives) {
        return new EngineProvider() {
            @Override
            public EngineChoice engine() {
                return engine;
            }

            @Override
            public void loadNatives() {
                natives.run();
            }

            @Override
            public Engine create(TrainingPlan plan) {
                throw new UnsupportedOperationException("nothing is made here");
            }
        };
    }
}
