package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;

/**
 * Batch normalization: by the batch's own mean and variance while training, which also moves the running ones, and by
 * the running ones when classifying, or while others are trained.
 */
public final class BatchNormalizationStage implements Stage {
    private static final int SCALE_AND_SHIFT = dnnl.dnnl_use_scale | dnnl.dnnl_use_shift;
    /** How many values oneDNN may add one after the other: a sum of 64 is off by less than a millionth. */
    private static final long MOST_IN_SEQUENCE = 64;

    private final Workbench workbench;
    private final boolean vectors;
    /** Whether mean and variance are those of the batch. */
    private final boolean measures;

    private final float epsilon;
    private final Parameter gamma;
    private final Parameter beta;
    private final Tensor mean;
    private final Tensor variance;
    private final batch_normalization_forward.primitive_desc description;
    private final Tensor input;
    private final Tensor output;

    /**
     * The stage that is exact enough for so many values.
     *
     * @param index the layer's index in the plan
     * @param vectors whether each value of an image is normalised by itself, not each channel
     */
    public static Stage of(
            Workbench workbench, int index, Layer.BatchNormalization layer, boolean vectors, Tensor entering) {
        long[] dimensions = Layouts.dimensions(entering.layout());
        long values = vectors ? dimensions[0] : dimensions[0] * dimensions[2] * dimensions[3];
        boolean measures = workbench.isTraining() && layer.trainable();
        Shift shift = measures && vectors ? Shift.of(workbench, entering) : Shift.none(entering);
        return measures && values > MOST_IN_SEQUENCE
                ? new ChunkedBatchNormalizationStage(workbench, index, layer, vectors, shift)
                : new BatchNormalizationStage(workbench, index, layer, vectors, shift);
    }

    private BatchNormalizationStage(
            Workbench workbench, int index, Layer.BatchNormalization layer, boolean vectors, Shift shift) {
        this.workbench = workbench;
        this.vectors = vectors;
        measures = workbench.isTraining() && layer.trainable();
        epsilon = (float) layer.epsilon();
        ParameterStore parameters = workbench.parameters();
        gamma = parameters.vector(index, TensorKind.GAMMA);
        beta = parameters.vector(index, TensorKind.BETA);
        Tensor movingMean = parameters.vector(index, TensorKind.MOVING_MEAN).value();
        Tensor movingVariance =
                parameters.vector(index, TensorKind.MOVING_VARIANCE).value();
        input = inOrder(shift.values());
        output = workbench.device().allocate(input.layout());
        memory.desc layout = asImages(input.layout());
        mean = measures ? workbench.device().allocate(movingMean.layout()) : movingMean;
        variance = measures ? workbench.device().allocate(movingVariance.layout()) : movingVariance;
        description = new batch_normalization_forward.primitive_desc(
                workbench.device().engine(),
                workbench.forwardKind().value,
                layout,
                layout,
                epsilon,
                flags(),
                new primitive_attr(),
                false);
        workbench.add(
                new batch_normalization_forward(description),
                Map.of(
                        DNNL_ARG_SRC, images(input),
                        DNNL_ARG_MEAN, mean,
                        DNNL_ARG_VARIANCE, variance,
                        DNNL_ARG_SCALE, gamma.value(),
                        DNNL_ARG_SHIFT, beta.value(),
                        DNNL_ARG_DST, images(output)));
        if (measures) {
            addMove(movingMean, shift.undo(workbench, mean), layer.momentum());
            addMove(movingVariance, variance, layer.momentum());
        }
    }

    private int flags() {
        return measures ? SCALE_AND_SHIFT : SCALE_AND_SHIFT | dnnl.dnnl_use_global_stats;
    }

    /** Flattened images have to lie in the order that the parameters have: channel, row, column. */
    private Tensor inOrder(Tensor entering) {
        long[] dimensions = Layouts.dimensions(entering.layout());
        return vectors && dimensions.length == 4 ? workbench.in(Layouts.plain(dimensions), entering) : entering;
    }

    private void addMove(Tensor moving, Tensor current, double momentum) {
        Device device = workbench.device();
        workbench.add(Formula.weightedSum(device.scalar(momentum), moving, device.scalar(1 - momentum), current)
                .into(device, moving));
    }

    /** Vectors that lie value by value are one image of as many columns as there are vectors, one channel per value. */
    private memory.desc asImages(memory.desc layout) {
        if (!vectors) {
            return layout;
        }
        long values = gamma.part().length();
        return layout.equals(Layouts.transposed(workbench.count(), values))
                ? Layouts.plain(1, values, 1, workbench.count())
                : Layouts.channelsLast(workbench.count(), values, 1, 1);
    }

    private Tensor images(Tensor tensor) {
        return workbench.device().view(asImages(tensor.layout()), tensor, 0);
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
        Tensor inputGradient = workbench.device().allocate(input.layout());
        memory.desc layout = gradient.layout();
        batch_normalization_backward.primitive_desc backward = new batch_normalization_backward.primitive_desc(
                workbench.device().engine(),
                prop_kind.backward.value,
                layout,
                layout,
                layout,
                epsilon,
                flags(),
                description,
                new primitive_attr(),
                false);
        workbench.add(
                new batch_normalization_backward(backward),
                Map.of(
                        DNNL_ARG_SRC, images(input),
                        DNNL_ARG_MEAN, mean,
                        DNNL_ARG_VARIANCE, variance,
                        DNNL_ARG_DIFF_DST, gradient,
                        DNNL_ARG_SCALE, gamma.value(),
                        DNNL_ARG_DIFF_SRC, images(inputGradient),
                        DNNL_ARG_DIFF_SCALE, workbench.gradientOf(gamma),
                        DNNL_ARG_DIFF_SHIFT, workbench.gradientOf(beta)));
        return inputGradientWanted ? Optional.of(inputGradient) : Optional.empty();
    }
}
