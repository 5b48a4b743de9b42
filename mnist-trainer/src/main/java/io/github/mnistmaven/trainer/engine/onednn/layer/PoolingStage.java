package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** Pooling: the maximum or the mean of windows, or the mean of whole channels. */
public final class PoolingStage implements Stage {
    private static final algorithm MAXIMUM = algorithm.pooling_max;
    private static final algorithm MEAN = algorithm.pooling_avg_exclude_padding;

    private final Workbench workbench;
    private final algorithm kind;
    private final Windowing windows;
    private final pooling_forward.primitive_desc description;
    private final Tensor input;
    private final Tensor output;
    private final Map<Integer, Tensor> workspace = new HashMap<>();

    private PoolingStage(Workbench workbench, algorithm kind, Windowing windows, PlannedLayer planned, Tensor input) {
        this.workbench = workbench;
        this.kind = kind;
        this.windows = windows;
        this.input = input;
        Shape shape = planned.output();
        long height = shape.isImage() ? shape.height() : 1;
        long width = shape.isImage() ? shape.width() : 1;
        description = new pooling_forward.primitive_desc(
                workbench.device().engine(),
                workbench.forwardKind(),
                kind,
                input.layout(),
                Layouts.any(workbench.count(), shape.channels(), height, width),
                windows.strides(),
                windows.size(),
                windows.skipped(),
                windows.before(),
                windows.after());
        output = workbench.device().allocate(description.dst_desc());
        if (!description.workspace_desc().is_zero()) {
            workspace.put(DNNL_ARG_WORKSPACE, workbench.device().allocate(description.workspace_desc()));
        }
        Map<Integer, Tensor> arguments = new HashMap<>(workspace);
        arguments.put(DNNL_ARG_SRC, input);
        arguments.put(DNNL_ARG_DST, output);
        workbench.add(new pooling_forward(description), arguments);
    }

    /** The maximum of each window; padding never wins, and of equal values the first one does. */
    public static PoolingStage of(Workbench workbench, Layer.MaxPooling2D layer, PlannedLayer planned, Tensor input) {
        return of(workbench, MAXIMUM, layer, planned, input);
    }

    /** The mean of each window; padding is not counted. */
    public static PoolingStage of(
            Workbench workbench, Layer.AveragePooling2D layer, PlannedLayer planned, Tensor input) {
        return of(workbench, MEAN, layer, planned, input);
    }

    private static PoolingStage of(
            Workbench workbench, algorithm kind, Layer.Windowed layer, PlannedLayer planned, Tensor input) {
        Windowing windows = Windowing.of(planned.input(), planned.output(), layer);
        return new PoolingStage(workbench, kind, windows, planned, input);
    }

    /** The mean of each channel. */
    public static PoolingStage globalMean(Workbench workbench, PlannedLayer planned, Tensor input) {
        return new PoolingStage(workbench, MEAN, Windowing.whole(planned.input()), planned, input);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        pooling_backward.primitive_desc backward = new pooling_backward.primitive_desc(
                workbench.device().engine(),
                kind,
                input.layout(),
                output.layout(),
                windows.strides(),
                windows.size(),
                windows.skipped(),
                windows.before(),
                windows.after(),
                description);
        Tensor inputGradient = workbench.device().allocate(backward.diff_src_desc());
        Map<Integer, Tensor> arguments = new HashMap<>(workspace);
        arguments.put(DNNL_ARG_DIFF_DST, workbench.in(output.layout(), outputGradient));
        arguments.put(DNNL_ARG_DIFF_SRC, inputGradient);
        workbench.add(new pooling_backward(backward), arguments);
        return Optional.of(inputGradient);
    }
}
