package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer.Flatten;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** Images as vectors. */
final class FlattenType extends LayerType<Flatten> {

    FlattenType() {
        super(
                Construct.of(
                        Flatten.class, "Height, width and channels as one vector.", List.of(), values -> new Flatten()),
                EngineChoice.ONEDNN,
                EngineChoice.DL4J);
    }

    @Override
    public Fit fit(Flatten layer, Shape input) {
        return input.isImage()
                ? new Fits(Shape.vector(input.size()))
                : new DoesNotFit("", "already flat; remove this layer");
    }

    @Override
    public List<LayerTensor> tensors(Flatten layer, Shape input) {
        return List.of();
    }

    @Override
    public Work work(Flatten layer, Shape input, Shape output) {
        return Work.NONE;
    }
}
