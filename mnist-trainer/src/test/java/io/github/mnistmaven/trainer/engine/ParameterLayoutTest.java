package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
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
                .containsExactly(
                        new ParameterPart(0, ParameterKind.BIAS, 0, List.of(4)),
                        new ParameterPart(0, ParameterKind.KERNEL, 4, List.of(4, 2, 3, 2)),
                        new ParameterPart(1, ParameterKind.GAMMA, 52, List.of(4)),
                        new ParameterPart(1, ParameterKind.BETA, 56, List.of(4)),
                        new ParameterPart(1, ParameterKind.MOVING_MEAN, 60, List.of(4)),
                        new ParameterPart(1, ParameterKind.MOVING_VARIANCE, 64, List.of(4)),
                        new ParameterPart(2, ParameterKind.BIAS, 68, List.of(8)),
                        new ParameterPart(2, ParameterKind.DEPTHWISE_KERNEL, 76, List.of(3, 2, 4, 2)),
                        new ParameterPart(3, ParameterKind.BIAS, 124, List.of(5)),
                        new ParameterPart(3, ParameterKind.DEPTHWISE_KERNEL, 129, List.of(3, 8, 3, 2)),
                        new ParameterPart(3, ParameterKind.POINTWISE_KERNEL, 273, List.of(5, 24)),
                        new ParameterPart(5, ParameterKind.KERNEL, 393, List.of(3, 5)),
                        new ParameterPart(5, ParameterKind.BIAS, 408, List.of(3)));
        assertThat(layout.length()).isEqualTo(411).isEqualTo((int) plan.parameters());
    }

    @Test
    void findsThePartsOfALayer() {
        assertThat(layout.of(5))
                .extracting(ParameterPart::kind)
                .containsExactly(ParameterKind.KERNEL, ParameterKind.BIAS);
        assertThat(layout.of(4)).isEmpty();
        assertThat(layout.find(3, ParameterKind.BIAS))
                .contains(new ParameterPart(3, ParameterKind.BIAS, 124, List.of(5)));
        assertThat(layout.find(3, ParameterKind.GAMMA)).isEmpty();
    }

    @Test
    void kernelsArePenalisedAndMovingStatisticsAreNotTrained() {
        assertThat(ParameterKind.values())
                .filteredOn(ParameterKind::isKernel)
                .containsExactly(ParameterKind.KERNEL, ParameterKind.DEPTHWISE_KERNEL, ParameterKind.POINTWISE_KERNEL);
        assertThat(ParameterKind.values())
                .filteredOn(kind -> !kind.isTrained())
                .containsExactly(ParameterKind.MOVING_MEAN, ParameterKind.MOVING_VARIANCE);
    }
}
