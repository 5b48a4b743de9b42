package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NetworkLayerTest {

    @Test
    void blocksHaveTheLayersThatFollowThemInThePlan() {
        Layer dropout = new Layer.Dropout(0.5);
        List<NetworkLayer> layers = NetworkLayer.of(new PlanBuilder(Shape.image(2, 2, 1), 2)
                .layer(dropout)
                .layer(new Layer.Residual(
                        List.of(dropout, new Layer.Residual(List.of(dropout, dropout)), new Layer.Dropout(0))))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(2, Activation.SOFTMAX))
                .build());

        assertThat(text(layers)).isEqualTo("0 1(2 3(4 5) 6) 7 8");
        assertThat(layers.get(1).block().get(2).layer()).isEqualTo(new Layer.Dropout(0));
        assertThat(layers.get(2).layer()).isEqualTo(new Layer.Flatten());
    }

    private static String text(List<NetworkLayer> layers) {
        return layers.stream()
                .map(layer -> layer.index() + (layer.block().isEmpty() ? "" : "(" + text(layer.block()) + ")"))
                .collect(Collectors.joining(" "));
    }
}
