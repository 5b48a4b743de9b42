package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer.AveragePooling2D;
import io.github.mnistmaven.experiment.model.Layer.MaxPooling2D;
import io.github.mnistmaven.experiment.model.Layer.Windowed;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Windows;
import java.util.List;

/** Pooling of windows. */
final class PoolingType<L extends Windowed> extends LayerType<L> {

    private PoolingType(Construct<L> construct) {
        super(construct, EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    static PoolingType<MaxPooling2D> maximum() {
        Key<MaxPooling2D, Size> poolSize = LayerKeys.poolSize(MaxPooling2D::poolSize);
        Key<MaxPooling2D, Size> strides = LayerKeys.strides(poolSize, MaxPooling2D::strides);
        Key<MaxPooling2D, Padding> padding = LayerKeys.padding(MaxPooling2D::padding);
        return new PoolingType<>(Construct.of(
                MaxPooling2D.class,
                "The maximum of each window of each channel.",
                List.of(poolSize, strides, padding),
                values -> new MaxPooling2D(values.get(poolSize), values.get(strides), values.get(padding))));
    }

    static PoolingType<AveragePooling2D> average() {
        Key<AveragePooling2D, Size> poolSize = LayerKeys.poolSize(AveragePooling2D::poolSize);
        Key<AveragePooling2D, Size> strides = LayerKeys.strides(poolSize, AveragePooling2D::strides);
        Key<AveragePooling2D, Padding> padding = LayerKeys.padding(AveragePooling2D::padding);
        return new PoolingType<>(Construct.of(
                AveragePooling2D.class,
                "The mean of each window of each channel; what padding adds is not counted.",
                List.of(poolSize, strides, padding),
                values -> new AveragePooling2D(values.get(poolSize), values.get(strides), values.get(padding))));
    }

    @Override
    public Fit fit(L layer, Shape input) {
        if (!input.isImage()) {
            return Fit.needsImage("pooling");
        }
        Windows windows = layer.windows();
        return windows.fit(input)
                ? new Fits(windows.output(input, input.channels()))
                : new DoesNotFit(
                        "pool_size",
                        "pool " + windows.size() + " does not fit; use padding: same or a smaller pool_size");
    }

    @Override
    public List<LayerTensor> tensors(L layer, Shape input) {
        return List.of();
    }

    @Override
    public Work work(L layer, Shape input, Shape output) {
        return new Work(0, output.values() * Work.window(layer));
    }
}
