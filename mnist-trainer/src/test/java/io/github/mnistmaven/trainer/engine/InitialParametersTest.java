package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InitialParametersTest {
    private static final Size STRIDES = Size.square(2);

    @Test
    void kernelsFillKerasBoundsAndBiasesAreZero() {
        float[] parameters = InitialParameters.of(new PlanBuilder(Shape.image(7, 7, 1), 10)
                .layer(new Layer.Conv2D(400, Size.square(3), STRIDES, Padding.VALID, Activation.RELU))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .build());

        assertThat(parameters).hasSize(40010);
        assertZero(parameters, 0, 400);
        // fan-in 9, fan-out 9 * 400, whatever the strides
        assertFills(parameters, 400, 3600, Math.sqrt(6.0 / (9 + 9 * 400)));
        assertFills(parameters, 4000, 36000, Math.sqrt(6.0 / (3600 + 10)));
        assertZero(parameters, 40000, 10);
    }

    @Test
    void depthwiseKernelsFillKerasBounds() {
        float[] parameters = InitialParameters.of(new PlanBuilder(Shape.image(9, 9, 10), 3)
                .layer(new Layer.DepthwiseConv2D(new Size(3, 4), STRIDES, Padding.SAME, 20, Activation.RELU))
                .layer(new Layer.SeparableConv2D(30, Size.square(2), STRIDES, Padding.SAME, 2, Activation.RELU))
                .build());

        assertZero(parameters, 0, 200);
        // fan-in 3 * 4 * 10, fan-out 3 * 4 * 20
        assertFills(parameters, 200, 2400, Math.sqrt(6.0 / (120 + 240)));
        assertZero(parameters, 2600, 30);
        // fan-in 2 * 2 * 200, fan-out 2 * 2 * 2
        assertFills(parameters, 2630, 1600, Math.sqrt(6.0 / (800 + 8)));
        // fan-in 200 * 2, fan-out 30
        assertFills(parameters, 4230, 12000, Math.sqrt(6.0 / (400 + 30)));
        assertThat(parameters).hasSize(16230);
    }

    @Test
    void batchNormalizationStartsAsTheIdentity() {
        float[] parameters = InitialParameters.of(new PlanBuilder(Shape.image(4, 4, 2), 2)
                .layer(new Layer.BatchNormalization(0.99, 0.001))
                .build());

        assertThat(parameters).containsExactly(1, 1, 0, 0, 0, 0, 1, 1);
    }

    @Test
    void equalSeedsDrawEqualNumbersFromVersionToVersion() {
        TrainingPlan plan = new PlanBuilder(Shape.image(7, 6, 1), 3)
                .seed(42)
                .layer(new Layer.Conv2D(4, new Size(3, 2), STRIDES, Padding.VALID, Activation.RELU))
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(5, Activation.RELU))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();

        float[] parameters = InitialParameters.of(plan);

        assertThat(Arrays.copyOfRange(parameters, 4, 6)).containsExactly(0.32097876f, -0.24341191f);
        assertThat(Arrays.copyOfRange(parameters, 28, 30)).containsExactly(0.25217476f, 0.19254574f);
        assertThat(Arrays.hashCode(parameters)).isEqualTo(-1828672320);
    }

    private static void assertZero(float[] parameters, int from, int count) {
        assertThat(Arrays.copyOfRange(parameters, from, from + count)).containsOnly(0);
    }

    private static void assertFills(float[] parameters, int from, int count, double limit) {
        double sum = 0;
        double largest = 0;
        for (int i = from; i < from + count; i++) {
            sum += parameters[i];
            largest = Math.max(largest, Math.abs(parameters[i]));
        }
        assertThat(largest).isLessThanOrEqualTo(limit).isGreaterThan(0.99 * limit);
        // four standard deviations of the mean
        assertThat(sum / count).isCloseTo(0, within(4 * limit / Math.sqrt(3.0 * count)));
    }
}
