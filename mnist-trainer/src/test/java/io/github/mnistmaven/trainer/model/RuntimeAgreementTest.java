package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import org.junit.jupiter.api.Test;

class RuntimeAgreementTest extends RuntimeAgreementContract {

    RuntimeAgreementTest() {
        super(OneDnnEngine::create);
    }

    @Test
    void theRuntimeAgreesOnNetworksThatDl4jLacks() throws Exception {
        Size one = Size.square(1);
        assertAgreement(new PlanBuilder(Shape.image(9, 8, 1), 3)
                .layer(new Layer.SeparableConv2D(4, new Size(3, 2), one, Padding.SAME, 2, Activation.TANH))
                .layer(new Layer.Conv2D(5, new Size(1, 3), new Size(4, 1), Padding.SAME, Activation.TANH))
                .layer(new Layer.MaxPooling2D(new Size(2, 1), new Size(1, 4), Padding.SAME))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build());
    }

    @Test
    void theRuntimeAgreesOnLayerNormalization() throws Exception {
        Size one = Size.square(1);
        assertAgreement(new PlanBuilder(Shape.image(9, 8, 2), 3)
                .layer(new Layer.LayerNormalization(0.01))
                .layer(new Layer.Conv2D(17, new Size(3, 2), one, Padding.VALID, Activation.RELU))
                .layer(new Layer.LayerNormalization(0.001))
                .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.SAME))
                .layer(new Layer.Flatten())
                .layer(new Layer.LayerNormalization(0.001))
                .layer(new Layer.Dense(6, Activation.TANH))
                .layer(new Layer.LayerNormalization(0.1))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build());
    }
}
