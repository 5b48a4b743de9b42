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
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.layer_normalization_backward;
import org.bytedeco.dnnl.layer_normalization_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;

/**
 * Layer normalization: of the channels of each pixel, which have to lie side by side, or of all values of a vector. To
 * oneDNN both are a matrix whose rows are normalised.
 */
public final class LayerNormalizationStage implements Stage {
    private static final int SCALE_AND_SHIFT = dnnl.dnnl_use_scale | dnnl.dnnl_use_shift;

    private final Workbench workbench;
    private final float epsilon;
    private final Parameter gamma;
    private final Parameter beta;
    private final layer_normalization_forward.primitive_desc description;
    private final Tensor input;
    private final Tensor output;
    private final Map<Integer, Tensor> statistics = new HashMap<>();

    /**
     * @param index the layer's index in the plan
     * @param vectors whether all values of an image are normalised together, not the channels of each pixel
     */
    public LayerNormalizationStage(
            Workbench workbench, int index, Layer.LayerNormalization layer, boolean vectors, Tensor entering) {
        this.workbench = workbench;
        epsilon = (float) layer.epsilon();
        gamma = workbench.parameters().vector(index, TensorKind.GAMMA);
        beta = workbench.parameters().vector(index, TensorKind.BETA);
        input = workbench.in(inOrder(vectors, Layouts.dimensions(entering.layout())), entering);
        output = workbench.device().allocate(input.layout());
        memory.desc rows = rows(input).layout();
        description = new layer_normalization_forward.primitive_desc(
                workbench.device().engine(),
                workbench.forwardKind().value,
                rows,
                rows,
                epsilon,
                SCALE_AND_SHIFT,
                new primitive_attr(),
                false);
        if (workbench.isTraining()) {
            statistics.put(DNNL_ARG_MEAN, workbench.device().allocate(description.mean_desc()));
            statistics.put(DNNL_ARG_VARIANCE, workbench.device().allocate(description.variance_desc()));
        }
        Map<Integer, Tensor> arguments = new HashMap<>(statistics);
        arguments.put(DNNL_ARG_SRC, rows(input));
        arguments.put(DNNL_ARG_SCALE, gamma.value());
        arguments.put(DNNL_ARG_SHIFT, beta.value());
        arguments.put(DNNL_ARG_DST, rows(output));
        workbench.add(new layer_normalization_forward(description), arguments);
    }

    /** Flattened images lie in the order that the parameters have: channel, row, column. */
    private static memory.desc inOrder(boolean vectors, long[] dimensions) {
        return vectors
                ? Layouts.plain(dimensions)
                : Layouts.channelsLast(dimensions[0], dimensions[1], dimensions[2], dimensions[3]);
    }

    private Tensor rows(Tensor tensor) {
        long values = gamma.part().length();
        return workbench.device().view(Layouts.plain(tensor.count() / values, values), tensor, 0);
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
        Tensor gradient = rows(workbench.in(output.layout(), outputGradient));
        Tensor inputGradient = workbench.device().allocate(input.layout());
        memory.desc rows = gradient.layout();
        layer_normalization_backward.primitive_desc backward = new layer_normalization_backward.primitive_desc(
                workbench.device().engine(),
                prop_kind.backward.value,
                rows,
                rows,
                rows,
                epsilon,
                SCALE_AND_SHIFT,
                description,
                new primitive_attr(),
                false);
        Map<Integer, Tensor> arguments = new HashMap<>(statistics);
        arguments.put(DNNL_ARG_SRC, rows(input));
        arguments.put(DNNL_ARG_DIFF_DST, gradient);
        arguments.put(DNNL_ARG_SCALE, gamma.value());
        arguments.put(DNNL_ARG_DIFF_SRC, rows(inputGradient));
        arguments.put(DNNL_ARG_DIFF_SCALE, workbench.gradientOf(gamma));
        arguments.put(DNNL_ARG_DIFF_SHIFT, workbench.gradientOf(beta));
        workbench.add(new layer_normalization_backward(backward), arguments);
        return inputGradientWanted ? Optional.of(inputGradient) : Optional.empty();
    }
}
