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
import org.bytedeco.dnnl.group_normalization_backward;
import org.bytedeco.dnnl.group_normalization_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;

/**
 * Group normalization of images, whose channels lie one behind the other, or of vectors: to oneDNN these are images of
 * one pixel.
 */
public final class GroupNormalizationStage implements Stage {
    private static final int SCALE_AND_SHIFT = dnnl.dnnl_use_scale | dnnl.dnnl_use_shift;

    private final Workbench workbench;
    private final int groups;
    private final float epsilon;
    private final Parameter gamma;
    private final Parameter beta;
    private final group_normalization_forward.primitive_desc description;
    private final Tensor input;
    private final Tensor output;
    private final Map<Integer, Tensor> statistics = new HashMap<>();

    /** @param index the layer's index in the plan */
    public GroupNormalizationStage(Workbench workbench, int index, Layer.GroupNormalization layer, Tensor entering) {
        this.workbench = workbench;
        groups = layer.groups();
        epsilon = (float) layer.epsilon();
        gamma = workbench.parameters().vector(index, TensorKind.GAMMA);
        beta = workbench.parameters().vector(index, TensorKind.BETA);
        input = workbench.in(Layouts.plain(Layouts.dimensions(entering.layout())), entering);
        output = workbench.device().allocate(input.layout());
        memory.desc images = images(input).layout();
        description = new group_normalization_forward.primitive_desc(
                workbench.device().engine(),
                workbench.forwardKind().value,
                images,
                images,
                groups,
                epsilon,
                SCALE_AND_SHIFT,
                new primitive_attr(),
                false);
        if (workbench.isTraining()) {
            statistics.put(DNNL_ARG_MEAN, workbench.device().allocate(description.mean_desc()));
            statistics.put(DNNL_ARG_VARIANCE, workbench.device().allocate(description.variance_desc()));
        }
        Map<Integer, Tensor> arguments = new HashMap<>(statistics);
        arguments.put(DNNL_ARG_SRC, images(input));
        arguments.put(DNNL_ARG_SCALE, gamma.value());
        arguments.put(DNNL_ARG_SHIFT, beta.value());
        arguments.put(DNNL_ARG_DST, images(output));
        workbench.add(new group_normalization_forward(description), arguments);
    }

    private Tensor images(Tensor tensor) {
        long[] dimensions = Layouts.dimensions(tensor.layout());
        long channels = gamma.part().length();
        // flattened images are still images to a stage
        return dimensions.length == 4 && dimensions[1] == channels
                ? tensor
                : workbench.device().view(Layouts.plain(dimensions[0], channels, 1, 1), tensor, 0);
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
        memory.desc images = gradient.layout();
        group_normalization_backward.primitive_desc backward = new group_normalization_backward.primitive_desc(
                workbench.device().engine(),
                prop_kind.backward.value,
                images,
                images,
                images,
                groups,
                epsilon,
                SCALE_AND_SHIFT,
                description,
                new primitive_attr(),
                false);
        Map<Integer, Tensor> arguments = new HashMap<>(statistics);
        arguments.put(DNNL_ARG_SRC, images(input));
        arguments.put(DNNL_ARG_DIFF_DST, gradient);
        arguments.put(DNNL_ARG_SCALE, gamma.value());
        arguments.put(DNNL_ARG_DIFF_SRC, images(inputGradient));
        arguments.put(DNNL_ARG_DIFF_SCALE, workbench.gradientOf(gamma));
        arguments.put(DNNL_ARG_DIFF_SHIFT, workbench.gradientOf(beta));
        workbench.add(new group_normalization_backward(backward), arguments);
        return inputGradientWanted ? Optional.of(inputGradient) : Optional.empty();
    }
}
