package io.github.mnistmaven.trainer.model.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.language.layer.LayerType;
import io.github.mnistmaven.language.layer.LayerTypes;
import org.junit.jupiter.api.Test;

class LayerFormsTest {

    @Test
    void thereAreFormsOfTheTypesThatDl4jIsSaidToTrain() {
        assertThat(LayerTypes.ALL)
                .filteredOn(type -> type.engines().contains(EngineChoice.DL4J))
                .<Class<?>>extracting(LayerType::record)
                // a preprocessor and a vertex to DL4J
                .filteredOn(type -> type != Layer.Flatten.class && type != Layer.Residual.class)
                .containsExactlyInAnyOrderElementsOf(new LayerForms(new Optimizer.Sgd(1, 0, false)).types());
    }

    @Test
    void everyOptimizerHasAForm() {
        assertThat(Parts.optimizers()).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }
}
