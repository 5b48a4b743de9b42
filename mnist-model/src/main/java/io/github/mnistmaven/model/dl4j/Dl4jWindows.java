package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.Windows;
import java.util.List;

/** The windows of convolutions and of pooling as DL4J says them. */
record Dl4jWindows(Shape input, TrainedLayer.Windowed layer) {

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
        Windows windows = layer.windows();
        return windows.paddedRows(input) > 0 || windows.paddedColumns(input) > 0;
    }

    private static List<Integer> list(Size size) {
        return List.of(size.height(), size.width());
    }
}
