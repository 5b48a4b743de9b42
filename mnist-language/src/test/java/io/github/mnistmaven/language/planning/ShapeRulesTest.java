package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeRulesTest {
    private static final Size THREE = Size.square(3);
    private static final Size ONE = Size.square(1);

    private static final List<Layer> ONE_OF_EACH = List.of(
            new Layer.Conv2D(4, THREE, ONE, Padding.SAME, Activation.RELU),
            new Layer.DepthwiseConv2D(THREE, ONE, Padding.SAME, 1, Activation.RELU),
            new Layer.SeparableConv2D(4, THREE, ONE, Padding.SAME, 1, Activation.RELU),
            new Layer.MaxPooling2D(THREE, ONE, Padding.SAME),
            new Layer.AveragePooling2D(THREE, ONE, Padding.SAME),
            new Layer.GlobalMaxPooling2D(),
            new Layer.GlobalAveragePooling2D(),
            new Layer.Flatten(),
            new Layer.Dense(4, Activation.RELU),
            new Layer.Dropout(0.5),
            new Layer.SpatialDropout2D(0.5),
            new Layer.GaussianNoise(0.1),
            new Layer.BatchNormalization(0.99, 0.001),
            new Layer.Activated(Activation.RELU),
            new Layer.Residual(List.of(new Layer.Dropout(0.5))));

    @Test
    void everyLayerHasARule() {
        assertThat(ONE_OF_EACH).<Class<?>>extracting(Object::getClass).containsExactlyElementsOf(Layer.types());
        for (Layer layer : ONE_OF_EACH) {
            assertThatCode(() -> ShapeRules.fit(layer, Shape.image(8, 8, 2))).doesNotThrowAnyException();
        }
    }
}
