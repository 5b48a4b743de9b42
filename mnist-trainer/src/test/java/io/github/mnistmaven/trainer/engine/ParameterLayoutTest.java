package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterLayoutTest {
    private static final Size KERNEL = new Size(3, 2);
    private static final Size STEP = Size.square(1);

    private final TrainingPlan plan = new PlanBuilder(Shape.image(9, 9, 2), 3)
            .layer(new Layer.Conv2D(4, KERNEL, STEP, Padding.SAME, Activation.RELU))
            .layer(new Layer.BatchNormalization(0.9, 0.001))
            .layer(new Layer.DepthwiseConv2D(KERNEL, STEP, Padding.SAME, 2, Activation.RELU))
            .layer(new Layer.SeparableConv2D(5, KERNEL, STEP, Padding.SAME, 3, Activation.RELU))
            .layer(new Layer.GlobalAveragePooling2D())
            .layer(new Layer.Dense(3, Activation.SOFTMAX))
            .build();
    private final ParameterLayout layout = ParameterLayout.of(plan);

    @Test
    void partsFollowEachOtherInTheOrderOfTheVector() {
        assertThat(layout.parts())
                .extracting(ParameterPart::layer, ParameterPart::kind, ParameterPart::offset, ParameterPart::shape)
                .containsExactly(
                        tuple(0, TensorKind.BIAS, 0, List.of(4)),
                        tuple(0, TensorKind.KERNEL, 4, List.of(4, 2, 3, 2)),
                        tuple(1, TensorKind.GAMMA, 52, List.of(4)),
                        tuple(1, TensorKind.BETA, 56, List.of(4)),
                        tuple(1, TensorKind.MOVING_MEAN, 60, List.of(4)),
                        tuple(1, TensorKind.MOVING_VARIANCE, 64, List.of(4)),
                        tuple(2, TensorKind.BIAS, 68, List.of(8)),
                        tuple(2, TensorKind.DEPTHWISE_KERNEL, 76, List.of(3, 2, 4, 2)),
                        tuple(3, TensorKind.BIAS, 124, List.of(5)),
                        tuple(3, TensorKind.SEPARABLE_KERNEL, 129, List.of(3, 8, 3, 2)),
                        tuple(3, TensorKind.POINTWISE_KERNEL, 273, List.of(5, 24)),
                        tuple(5, TensorKind.KERNEL, 393, List.of(3, 5)),
                        tuple(5, TensorKind.BIAS, 408, List.of(3)));
        assertThat(layout.length()).isEqualTo(411).isEqualTo((int) plan.parameters());
    }

    @Test
    void findsThePartsOfALayer() {
        assertThat(layout.of(5)).extracting(ParameterPart::kind).containsExactly(TensorKind.KERNEL, TensorKind.BIAS);
        assertThat(layout.of(4)).isEmpty();
        assertThat(layout.find(3, TensorKind.BIAS))
                .get()
                .extracting(ParameterPart::layer, ParameterPart::offset)
                .containsExactly(3, 124);
        assertThat(layout.find(3, TensorKind.GAMMA)).isEmpty();
    }
}
