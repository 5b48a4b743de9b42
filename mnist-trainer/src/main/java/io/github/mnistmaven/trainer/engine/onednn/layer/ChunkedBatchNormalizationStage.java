package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/**
 * Batch normalization of many values while training, which oneDNN's own sums are too inexact for: means, variances and
 * the sums of the gradients come from {@link ChannelChunks}. Variances of chunks are put together as Chan, Golub and
 * LeVeque (1979) do it; the gradients are those of Ioffe and Szegedy (2015), section 3, put together.
 */
final class ChunkedBatchNormalizationStage implements Stage {
    private final Workbench workbench;
    private final Device device;
    private final float epsilon;
    private final Parameter gamma;
    private final Parameter beta;
    private final Tensor input;
    private final Tensor output;
    private final memory.desc images;
    private final ChannelChunks chunks;
    private final Tensor mean;
    private final Tensor variance;
    /** One over the standard deviation. */
    private final Tensor inverse;

    /** @see BatchNormalizationStage#of */
    ChunkedBatchNormalizationStage(
            Workbench workbench, int index, Layer.BatchNormalization layer, boolean vectors, Shift shift) {
        this.workbench = workbench;
        device = workbench.device();
        epsilon = (float) layer.epsilon();
        ParameterStore parameters = workbench.parameters();
        gamma = parameters.vector(index, TensorKind.GAMMA);
        beta = parameters.vector(index, TensorKind.BETA);
        input = inOrder(vectors, shift.values());
        output = device.allocate(input.layout());
        images = vectors ? Layouts.channelsLast(workbench.count(), gamma.part().length(), 1, 1) : input.layout();
        chunks = new ChannelChunks(workbench, images);
        ChannelChunks.Statistics statistics = chunks.statistics(images(input), images(output));
        mean = chunks.mean(statistics.mean());
        variance = variance(statistics);
        inverse = device.allocate(variance.layout());
        workbench.add(Formula.of(device, variance)
                .linear(1, epsilon)
                .apply(algorithm.eltwise_pow, 1, -0.5)
                .into(device, inverse));
        normalise(gamma.value(), beta.value(), output);
        addMove(
                parameters.vector(index, TensorKind.MOVING_MEAN).value(),
                shift.undo(workbench, mean),
                layer.momentum());
        addMove(parameters.vector(index, TensorKind.MOVING_VARIANCE).value(), variance, layer.momentum());
    }

    /** Flattened images have to lie in the order that the parameters have: channel, row, column. */
    private Tensor inOrder(boolean vectors, Tensor entering) {
        long[] dimensions = Layouts.dimensions(entering.layout());
        if (vectors) {
            return workbench.in(Layouts.plain(dimensions), entering);
        }
        return Layouts.isByPixel(entering.layout())
                ? entering
                : workbench.in(
                        Layouts.channelsLast(dimensions[0], dimensions[1], dimensions[2], dimensions[3]), entering);
    }

    private Tensor images(Tensor tensor) {
        return device.view(images, tensor, 0);
    }

    /** The mean of the chunks' variances plus the variance of their means. */
    private Tensor variance(ChannelChunks.Statistics statistics) {
        Tensor one = device.allocate(mean.layout());
        float[] ones = new float[one.count()];
        Arrays.fill(ones, 1);
        one.put(ones);
        Tensor centred = device.allocate(statistics.mean().layout());
        // Formula has no kernel for one value per channel in oneDNN's blocked layouts
        workbench.add(
                new batch_normalization_forward(description(centred.layout(), 0, 0)),
                Map.of(
                        DNNL_ARG_SRC, statistics.mean(),
                        DNNL_ARG_MEAN, mean,
                        DNNL_ARG_VARIANCE, one,
                        DNNL_ARG_DST, centred));
        Tensor squares = device.vector(centred);
        workbench.add(Formula.product(squares, squares)
                .plus(device.vector(statistics.variance()))
                .into(device, squares));
        return chunks.mean(centred);
    }

    /** By statistics that are given. */
    private batch_normalization_forward.primitive_desc description(memory.desc layout, float summand, int flags) {
        return new batch_normalization_forward.primitive_desc(
                device.engine(),
                prop_kind.forward_inference.value,
                layout,
                layout,
                summand,
                flags | dnnl.dnnl_use_global_stats,
                new primitive_attr(),
                false);
    }

    private void addMove(Tensor moving, Tensor current, double momentum) {
        workbench.add(Formula.weightedSum(device.scalar(momentum), moving, device.scalar(1 - momentum), current)
                .into(device, moving));
    }

    /** The input, normalised, times {@code scale}, plus {@code shift}. */
    private void normalise(Tensor scale, Tensor shift, Tensor target) {
        workbench.add(
                new batch_normalization_forward(
                        description(images, epsilon, dnnl.dnnl_use_scale | dnnl.dnnl_use_shift)),
                Map.of(
                        DNNL_ARG_SRC, images(input),
                        DNNL_ARG_MEAN, mean,
                        DNNL_ARG_VARIANCE, variance,
                        DNNL_ARG_SCALE, scale,
                        DNNL_ARG_SHIFT, shift,
                        DNNL_ARG_DST, images(target)));
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean isTrained() {
        return gamma.part().isTrained() || beta.part().isTrained();
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        Tensor gradient = images(workbench.in(output.layout(), outputGradient));
        ChannelChunks.Sums sums = chunks.sums(images(input), gradient);
        Tensor products = chunks.mean(sums.products());
        Tensor gradients = chunks.mean(sums.gradients());
        Tensor ofGamma = workbench.gradientOf(gamma);
        workbench.add(Formula.of(device, gradients).linear(chunks.count(), 0).into(device, workbench.gradientOf(beta)));
        workbench.add(Formula.product(mean, gradients)
                .linear(-1, 0)
                .plus(products)
                .times(inverse)
                .linear(chunks.count(), 0)
                .into(device, ofGamma));
        return inputGradientWanted ? Optional.of(inputGradient(gradient, gradients, ofGamma)) : Optional.empty();
    }

    /**
     * {@code factor * (gradient - its mean - normalised * the mean of their product)}.
     *
     * @param gradients what {@link ChannelChunks#sums} are in the mean of a channel's chunks
     */
    private Tensor inputGradient(Tensor gradient, Tensor gradients, Tensor ofGamma) {
        Tensor factor = device.allocate(inverse.layout());
        Tensor scale = device.allocate(inverse.layout());
        Tensor shift = device.allocate(inverse.layout());
        workbench.add(Formula.product(gamma.value(), inverse).into(device, factor));
        workbench.add(Formula.product(factor, ofGamma)
                .linear(-1.0 / (chunks.count() * chunks.length()), 0)
                .into(device, scale));
        workbench.add(Formula.product(factor, gradients)
                .linear(-1.0 / chunks.length(), 0)
                .into(device, shift));
        Tensor result = device.allocate(input.layout());
        normalise(scale, shift, result);
        addProduct(gradient, factor, images(result));
        return result;
    }

    /** {@code target + factor * values}, the factor one per channel. */
    private void addProduct(Tensor values, Tensor factor, Tensor target) {
        // a depthwise convolution of one tap takes half the time of Formula, which looks for each value's factor
        long channels = gamma.part().length();
        // with SSE4.1 it adds to the target as if every pixel began at 16 bytes, and else ends the process
        boolean addsByItself = channels % 4 == 0;
        Tensor products = addsByItself ? target : device.allocate(images);
        post_ops operations = new post_ops();
        if (addsByItself) {
            operations.append_sum(1, 0, data_type.undef);
        }
        primitive_attr attributes = new primitive_attr();
        attributes.set_post_ops(operations);
        long[] one = {1, 1};
        long[] none = {0, 0};
        convolution_forward.primitive_desc description = new convolution_forward.primitive_desc(
                device.engine(),
                prop_kind.forward_training,
                algorithm.convolution_direct,
                images,
                Layouts.any(channels, 1, 1, 1, 1),
                images,
                one,
                none,
                none,
                attributes,
                false);
        Tensor kernel = device.zeros(description.weights_desc());
        workbench.add(device.copy(factor, device.view(factor.layout(), kernel, 0)));
        workbench.add(
                new convolution_forward(description),
                Map.of(DNNL_ARG_SRC, values, DNNL_ARG_WEIGHTS, kernel, DNNL_ARG_DST, products));
        if (!addsByItself) {
            workbench.add(Formula.sum(target, products).into(device, target));
        }
    }
}
