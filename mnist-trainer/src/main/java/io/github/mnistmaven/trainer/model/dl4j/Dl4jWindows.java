package io.github.mnistmaven.trainer.model.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import java.util.List;

/** The windows of convolutions and of pooling as DL4J says them. */
record Dl4jWindows(PlannedLayer planned, Layer.Windowed layer) {

    /** The properties that describe them. */
    Dl4jObject properties() {
        return Dl4jObject.untyped()
                .with("cnn2dDataFormat", "NCHW")
                .with("convolutionMode", pad() ? "Same" : "Truncate")
                .with("cudnnAllowFallback", true)
                .with("dilation", list(dilation()))
                .with("kernelSize", list(layer.window()))
                .with("padding", List.of(0, 0))
                .with("stride", list(layer.strides()));
    }

    /** How a kernel is dilated; 1 along a side of one weight, which has no neighbours. */
    private Size dilation() {
        return new Size(
                layer.window().height() == 1 ? 1 : layer.dilationRate().height(),
                layer.window().width() == 1 ? 1 : layer.dilationRate().width());
    }

    /** Whether windows reach beyond the input: where {@code same} pads nothing, DL4J would pad by less than nothing. */
    private boolean pad() {
        return layer.padding() == Padding.SAME
                && (reachBeyond(
                                planned.input().height(),
                                planned.output().height(),
                                layer.window().height(),
                                layer.dilationRate().height(),
                                layer.strides().height())
                        || reachBeyond(
                                planned.input().width(),
                                planned.output().width(),
                                layer.window().width(),
                                layer.dilationRate().width(),
                                layer.strides().width()));
    }

    private static boolean reachBeyond(int input, int output, int window, int dilation, int stride) {
        return (output - 1) * stride + (window - 1) * dilation + 1 > input;
    }

    private static List<Integer> list(Size size) {
        return List.of(size.height(), size.width());
    }
}
