package io.github.mnistmaven.language.planning;

import static io.github.mnistmaven.experiment.plan.TensorKind.BETA;
import static io.github.mnistmaven.experiment.plan.TensorKind.BIAS;
import static io.github.mnistmaven.experiment.plan.TensorKind.DEPTHWISE_KERNEL;
import static io.github.mnistmaven.experiment.plan.TensorKind.GAMMA;
import static io.github.mnistmaven.experiment.plan.TensorKind.KERNEL;
import static io.github.mnistmaven.experiment.plan.TensorKind.MOVING_MEAN;
import static io.github.mnistmaven.experiment.plan.TensorKind.MOVING_VARIANCE;
import static io.github.mnistmaven.experiment.plan.TensorKind.POINTWISE_KERNEL;
import static io.github.mnistmaven.experiment.plan.TensorKind.SEPARABLE_KERNEL;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.Penalties;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TensorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of layers as a plan lists them: in the order of DL4J's flat vector, with all that training does to them. */
public final class LayerTensors {
    private final Regularization regularization;
    private final double weightDecay;
    private final List<PlannedTensor> tensors = new ArrayList<>();

    private LayerTensors(Regularization regularization, Optimizer optimizer) {
        this.regularization = regularization;
        weightDecay = regularization.weightDecay() + optimizer.weightDecay();
    }

    /** The tensors of {@code layer}, which takes {@code input}; none if it has no parameters. */
    public static List<PlannedTensor> of(Layer layer, Shape input, Regularization regularization, Optimizer optimizer) {
        LayerTensors all = new LayerTensors(regularization, optimizer);
        all.addAll(layer, input.channels());
        return all.tensors;
    }

    private void addAll(Layer layer, int inputs) {
        if (layer instanceof Layer.Conv2D c) {
            Size size = c.kernelSize();
            addBias(c, c.filters());
            add(KERNEL, c.kernelInitializer(), c.kernelRegularizer(), c.filters(), inputs, size.height(), size.width());
        } else if (layer instanceof Layer.DepthwiseConv2D d) {
            Size size = d.kernelSize();
            addBias(d, inputs * d.depthMultiplier());
            add(
                    DEPTHWISE_KERNEL,
                    d.depthwiseInitializer(),
                    d.depthwiseRegularizer(),
                    size.height(),
                    size.width(),
                    inputs,
                    d.depthMultiplier());
        } else if (layer instanceof Layer.SeparableConv2D s) {
            Size size = s.kernelSize();
            addBias(s, s.filters());
            add(
                    SEPARABLE_KERNEL,
                    s.depthwiseInitializer(),
                    s.depthwiseRegularizer(),
                    s.depthMultiplier(),
                    inputs,
                    size.height(),
                    size.width());
            int between = inputs * s.depthMultiplier();
            add(POINTWISE_KERNEL, s.pointwiseInitializer(), s.pointwiseRegularizer(), s.filters(), between);
        } else if (layer instanceof Layer.Dense d) {
            add(KERNEL, d.kernelInitializer(), d.kernelRegularizer(), d.units(), inputs);
            addBias(d, d.units());
        } else if (layer instanceof Layer.BatchNormalization b) {
            addNormalization(b, inputs);
        }
    }

    private void addBias(Layer.Weighted weighted, int outputs) {
        if (weighted.useBias()) {
            add(BIAS, weighted.biasInitializer(), weighted.biasRegularizer(), outputs);
        }
    }

    private void addNormalization(Layer.BatchNormalization b, int channels) {
        if (b.scale()) {
            add(GAMMA, b.gammaInitializer(), b.gammaRegularizer(), channels);
        } else {
            addUntrained(GAMMA, Initializer.ONES, channels);
        }
        if (b.center()) {
            add(BETA, b.betaInitializer(), b.betaRegularizer(), channels);
        } else {
            addUntrained(BETA, Initializer.ZEROS, channels);
        }
        addUntrained(MOVING_MEAN, Initializer.ZEROS, channels);
        addUntrained(MOVING_VARIANCE, Initializer.ONES, channels);
    }

    private void add(TensorKind kind, Initializer initializer, Optional<Regularizer> regularizer, Integer... shape) {
        tensors.add(new PlannedTensor(kind, List.of(shape), initializer, penalties(kind, regularizer), true));
    }

    private void addUntrained(TensorKind kind, Initializer initializer, int length) {
        tensors.add(new PlannedTensor(kind, List.of(length), initializer, Penalties.NONE, false));
    }

    /** A regularizer of their own takes the place of the plan's, which is for kernels alone, as decay is. */
    private Penalties penalties(TensorKind kind, Optional<Regularizer> own) {
        double l1 = kind.isKernel() ? regularization.l1() : 0;
        double l2 = kind.isKernel() ? regularization.l2() : 0;
        return new Penalties(
                own.map(Regularizer::l1).orElse(l1),
                own.map(Regularizer::l2).orElse(l2),
                kind.isKernel() ? weightDecay : 0);
    }
}
