package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.plan.Penalties;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Shapes are Keras', in the order of DL4J's flat vector. */
class LayerTensorsTest {
    private static final Size KERNEL = new Size(3, 2);
    private static final Size STEP = Size.square(1);
    private static final Shape IMAGE = Shape.image(9, 9, 4);
    private static final Optimizer SGD = new Optimizer.Sgd(0.1, 0, false);

    @Test
    void areThoseOfKeras() {
        assertTensors(
                new Layer.Conv2D(5, KERNEL, STEP, Padding.SAME, Activation.RELU),
                tuple(TensorKind.BIAS, List.of(5)),
                tuple(TensorKind.KERNEL, List.of(5, 4, 3, 2)));
        assertTensors(
                new Layer.DepthwiseConv2D(KERNEL, STEP, Padding.SAME, 2, Activation.RELU),
                tuple(TensorKind.BIAS, List.of(8)),
                tuple(TensorKind.DEPTHWISE_KERNEL, List.of(3, 2, 4, 2)));
        assertTensors(
                new Layer.SeparableConv2D(5, KERNEL, STEP, Padding.SAME, 3, Activation.RELU),
                tuple(TensorKind.BIAS, List.of(5)),
                tuple(TensorKind.SEPARABLE_KERNEL, List.of(3, 4, 3, 2)),
                tuple(TensorKind.POINTWISE_KERNEL, List.of(5, 12)));
        assertTensors(
                new Layer.BatchNormalization(0.9, 0.001),
                tuple(TensorKind.GAMMA, List.of(4)),
                tuple(TensorKind.BETA, List.of(4)),
                tuple(TensorKind.MOVING_MEAN, List.of(4)),
                tuple(TensorKind.MOVING_VARIANCE, List.of(4)));
        assertTensors(
                new Layer.LayerNormalization(0.001),
                tuple(TensorKind.GAMMA, List.of(4)),
                tuple(TensorKind.BETA, List.of(4)));
        assertThat(LayerTensors.of(new Layer.Dense(3, Activation.SOFTMAX), Shape.vector(7), Regularization.NONE, SGD))
                .extracting(PlannedTensor::kind, PlannedTensor::shape)
                .containsExactly(tuple(TensorKind.KERNEL, List.of(3, 7)), tuple(TensorKind.BIAS, List.of(3)));
    }

    private static void assertTensors(Layer layer, Tuple... expected) {
        assertThat(LayerTensors.of(layer, IMAGE, Regularization.NONE, SGD))
                .extracting(PlannedTensor::kind, PlannedTensor::shape)
                .containsExactly(expected);
    }

    @Test
    void whatIsNotUsedOrNotTrainedIsNoBusinessOfTheOptimizer() {
        Layer kernelAlone = dense(false, Optional.empty(), Optional.empty());
        Layer normalization = new Layer.BatchNormalization(
                0.9,
                0.001,
                false,
                false,
                new Initializer.Constant(7),
                new Initializer.Constant(7),
                Optional.of(new Regularizer.L2(7)),
                Optional.of(new Regularizer.L2(7)),
                true);

        assertThat(LayerTensors.of(kernelAlone, Shape.vector(2), Regularization.NONE, SGD))
                .containsExactly(new PlannedTensor(
                        TensorKind.KERNEL, List.of(3, 2), Initializer.GLOROT_UNIFORM, Penalties.NONE, true));
        assertThat(LayerTensors.of(normalization, Shape.vector(2), Regularization.NONE, SGD))
                .containsExactly(
                        untrained(TensorKind.GAMMA, Initializer.ONES),
                        untrained(TensorKind.BETA, Initializer.ZEROS),
                        untrained(TensorKind.MOVING_MEAN, Initializer.ZEROS),
                        untrained(TensorKind.MOVING_VARIANCE, Initializer.ONES));
        assertThat(LayerTensors.of(new Layer.BatchNormalization(0.9, 0.001), Shape.vector(2), Regularization.NONE, SGD))
                .filteredOn(tensor -> !tensor.trained())
                .extracting(PlannedTensor::kind)
                .containsExactly(TensorKind.MOVING_MEAN, TensorKind.MOVING_VARIANCE);
    }

    private static PlannedTensor untrained(TensorKind kind, Initializer initializer) {
        return new PlannedTensor(kind, List.of(2), initializer, Penalties.NONE, false);
    }

    @Test
    void aRegularizerOfItsOwnTakesThePlaceOfThePlansAndAllThatIsTrainedDecays() {
        Optimizer decaying = new Optimizer.AdamW(0.1, 0.9, 0.99, 1e-7, 0.25);
        Regularization plans = new Regularization(Optional.empty(), Optional.empty(), 0.1, 0.2, 0.5, List.of(), 0);
        Layer penalisedBias = dense(true, Optional.empty(), Optional.of(new Regularizer.L1(0.3)));
        Layer penalisedKernel = dense(true, Optional.of(new Regularizer.L2(0.4)), Optional.empty());

        assertThat(LayerTensors.of(penalisedBias, Shape.vector(2), plans, decaying))
                .extracting(PlannedTensor::penalties)
                .containsExactly(new Penalties(0.1, 0.2, 0.75), new Penalties(0.3, 0, 0.75));
        assertThat(LayerTensors.of(penalisedKernel, Shape.vector(2), plans, decaying))
                .extracting(PlannedTensor::penalties)
                .containsExactly(new Penalties(0, 0.4, 0.75), new Penalties(0, 0, 0.75));
    }

    @Test
    void whatIsExcludedDoesNotDecayByThatDecay() {
        List<ParameterKind> vectors = List.of(ParameterKind.BIAS, ParameterKind.GAMMA, ParameterKind.BETA);
        Optimizer kernels =
                new Optimizer.AdamW(0.1, 0.9, 0.99, 1e-7, 0.25, vectors, Optional.empty(), Optional.empty());
        Regularization plans = new Regularization(
                Optional.empty(), Optional.empty(), 0, 0, 0.5, List.of(ParameterKind.BETA, ParameterKind.KERNEL), 0);

        assertThat(LayerTensors.of(dense(true, Optional.empty(), Optional.empty()), Shape.vector(2), plans, kernels))
                .extracting(tensor -> tensor.penalties().weightDecay())
                .containsExactly(0.25, 0.5);
        assertThat(LayerTensors.of(new Layer.BatchNormalization(0.9, 0.001), Shape.vector(2), plans, kernels))
                .extracting(tensor -> tensor.penalties().weightDecay())
                .containsExactly(0.5, 0.0, 0.0, 0.0);
    }

    private static Layer.Dense dense(boolean useBias, Optional<Regularizer> kernel, Optional<Regularizer> bias) {
        return new Layer.Dense(
                3, Activation.LINEAR, useBias, Initializer.GLOROT_UNIFORM, Initializer.ZEROS, kernel, bias, true);
    }
}
