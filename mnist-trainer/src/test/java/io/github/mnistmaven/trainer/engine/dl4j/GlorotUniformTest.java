package io.github.mnistmaven.trainer.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.PlanBuilder;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

class GlorotUniformTest {
    // fan-in 9, fan-out 9 * 400, whatever the strides
    private static final double CONVOLUTION_LIMIT = Math.sqrt(6.0 / (9 + 9 * 400));
    private static final double DENSE_LIMIT = Math.sqrt(6.0 / (3600 + 10));

    private final TrainingPlan plan = new PlanBuilder(Shape.image(7, 7, 1), 10)
            .layer(new Layer.Conv2D(400, Size.square(3), Size.square(2), Padding.VALID, Activation.RELU))
            .layer(new Layer.Flatten())
            .layer(new Layer.Dense(10, Activation.SOFTMAX))
            .build();

    @Test
    void kernelsFillKerasBoundsAndBiasesAreZero() throws Exception {
        try (Dl4jEngine engine = Dl4jEngine.create(plan)) {
            float[] parameters = engine.parameters();

            check(parameters, 400, 3600, CONVOLUTION_LIMIT);
            check(parameters, 4000, 36000, DENSE_LIMIT);
            assertThat(parameters).hasSize(40010);
            for (int i = 0; i < 400; i++) {
                assertThat(parameters[i]).isZero();
            }
            for (int i = 40000; i < 40010; i++) {
                assertThat(parameters[i]).isZero();
            }
        }
    }

    @Test
    void dl4jStillWidensTheBoundsOfAConvolutionWithStrides() throws Exception {
        MultiLayerNetwork network = new MultiLayerNetwork(NetworkFactory.portable(plan));
        network.init();

        assertThat(network.getLayer(0).getParam("W").amaxNumber().doubleValue())
                .as("without this GlorotUniform is needed for its generator alone")
                .isGreaterThan(1.5 * CONVOLUTION_LIMIT);
    }

    private static void check(float[] parameters, int from, int count, double limit) {
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
