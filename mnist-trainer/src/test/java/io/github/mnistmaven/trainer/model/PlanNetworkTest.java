package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TrainedLayers;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.flat.FlatNetwork;
import io.github.mnistmaven.model.flat.FlatTensor;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanNetworkTest {
    private static final Origin ORIGIN = new Origin("test", Optional.empty(), Optional.empty());

    @Test
    void everyLayerTypeHasAForm() {
        assertThat(TrainedLayers.types()).hasSize(19);
    }

    @Test
    void turnsKernelsIntoKerasOrder() {
        TrainingPlan plan = new PlanBuilder(Shape.image(4, 5, 2), 3)
                .layer(new Layer.Conv2D(3, new Size(1, 2), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.GlobalMaxPooling2D())
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();

        TrainedNetwork network = PlanNetwork.of(plan, counted(plan), Optional.empty(), ORIGIN);

        assertThat(network.specs())
                .startsWith(
                        new TensorSpec("conv2d/kernel", List.of(1, 2, 2, 3)),
                        new TensorSpec("conv2d/bias", List.of(3)));
        // (row, column, channel, filter) of [filter][channel][row][column], which lies behind the bias
        assertThat(network.tensor("conv2d/kernel").toArray()).containsExactly(3, 7, 11, 5, 9, 13, 4, 8, 12, 6, 10, 14);
        // (input, unit) of [unit][input]
        assertThat(network.tensor("dense/kernel").toArray()[1]
                        - network.tensor("dense/kernel").toArray()[0])
                .isEqualTo(3);
    }

    @Test
    void turnsTheRowsBehindAFlattenLayer() {
        TrainingPlan plan = new PlanBuilder(Shape.image(1, 2, 2), 3)
                .layer(new Layer.Flatten())
                .layer(new Layer.BatchNormalization(0.9, 0.1))
                .layer(new Layer.Dropout(0.5))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();
        float[] parameters = counted(plan);

        TrainedNetwork network = PlanNetwork.of(plan, parameters, Optional.empty(), ORIGIN);

        // pixel by pixel instead of channel by channel
        float first = network.tensor("batch_normalization/moving_mean").toArray()[0];
        assertThat(network.tensor("batch_normalization/moving_mean").toArray())
                .containsExactly(first, first + 2, first + 1, first + 3);
        float[] kernel = network.tensor("dense/kernel").toArray();
        assertThat(List.of(kernel[0], kernel[3], kernel[6], kernel[9]))
                .containsExactly(kernel[0], kernel[0] + 2, kernel[0] + 1, kernel[0] + 3);
        assertThat(network.layers()).noneMatch(TrainedLayer.Permute.class::isInstance);
    }

    @Test
    void permutesAnImageWhoseOrderReachesAShortcutOrTheClasses() {
        TrainingPlan shortcut = new PlanBuilder(Shape.image(1, 2, 2), 3)
                .layer(new Layer.Flatten())
                .layer(new Layer.Residual(List.of(new Layer.Dense(4, Activation.RELU))))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();
        TrainingPlan classes = new PlanBuilder(Shape.image(1, 2, 2), 4)
                .layer(new Layer.Flatten())
                .layer(new Layer.Activated(Activation.SOFTMAX))
                .build();

        for (TrainingPlan plan : List.of(shortcut, classes)) {
            assertThat(PlanNetwork.of(plan, counted(plan), Optional.empty(), ORIGIN)
                            .layers())
                    .startsWith(
                            new TrainedLayer.Permute("flatten_permute", List.of(3, 1, 2)),
                            new TrainedLayer.Flatten("flatten"));
        }
    }

    @Test
    void findsTensorsWhereThePlanHasThem() {
        TrainingPlan plan = new PlanBuilder(Shape.image(5, 6, 2), 3)
                .layer(new Layer.Conv2D(3, new Size(1, 2), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.BatchNormalization(0.9, 0.1))
                .layer(new Layer.DepthwiseConv2D(new Size(2, 1), Size.square(1), Padding.SAME, 2, Activation.RELU))
                .layer(new Layer.Residual(List.of(
                        new Layer.LayerNormalization(0.1),
                        new Layer.SeparableConv2D(
                                6, new Size(2, 1), Size.square(1), Padding.SAME, 2, Activation.RELU))))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();

        FlatNetwork network = PlanNetwork.flat(plan);

        List<ParameterPart> parts = ParameterLayout.of(plan).parts();
        assertThat(network.places().values())
                .extracting(FlatTensor::offset)
                .isEqualTo(parts.stream().map(ParameterPart::offset).toList());
        assertThat(network.places().values())
                .extracting(FlatTensor::length)
                .isEqualTo(parts.stream().map(ParameterPart::length).toList());
        assertThat(network.length()).isEqualTo(ParameterLayout.of(plan).length());
    }

    private static float[] counted(TrainingPlan plan) {
        float[] parameters = new float[ParameterLayout.of(plan).length()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = i;
        }
        return parameters;
    }
}
