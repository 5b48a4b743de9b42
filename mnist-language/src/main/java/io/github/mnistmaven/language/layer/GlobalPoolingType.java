package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Layer.GlobalAveragePooling2D;
import io.github.mnistmaven.experiment.model.Layer.GlobalMaxPooling2D;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** Pooling of whole channels. */
final class GlobalPoolingType<L extends Layer> extends LayerType<L> {

    private GlobalPoolingType(Construct<L> construct) {
        super(construct, EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    static GlobalPoolingType<GlobalMaxPooling2D> maximum() {
        return new GlobalPoolingType<>(Construct.of(
                GlobalMaxPooling2D.class,
                "The maximum of each channel, as a vector.",
                List.of(),
                values -> new GlobalMaxPooling2D()));
    }

    static GlobalPoolingType<GlobalAveragePooling2D> average() {
        return new GlobalPoolingType<>(Construct.of(
                GlobalAveragePooling2D.class,
                "The mean of each channel, as a vector.",
                List.of(),
                values -> new GlobalAveragePooling2D()));
    }

    @Override
    public Fit fit(L layer, Shape input) {
        return input.isImage() ? new Fits(Shape.vector(input.channels())) : Fit.needsImage("pooling");
    }

    @Override
    public List<LayerTensor> tensors(L layer, Shape input) {
        return List.of();
    }

    @Override
    public Work work(L layer, Shape input, Shape output) {
        return Work.once(input);
    }
}
