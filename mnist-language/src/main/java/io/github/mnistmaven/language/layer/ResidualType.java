package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Layer.Residual;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.DeferredType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import java.util.List;

/** A block of layers whose output is added to its input. */
final class ResidualType extends LayerType<Residual> {

    ResidualType() {
        super(definition(), EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    private static Construct<Residual> definition() {
        Key<Residual, List<Layer>> layers = Key.<Residual, List<Layer>>required(
                        "layers",
                        new ListType<>(new DeferredType<>(() -> LayerTypes.LAYER), "layers", 1),
                        Residual::layers,
                        "The layers whose output is added to what enters the first of them.")
                .example(List.of(new Layer.Conv2D(32, Size.square(3), Size.square(1), Padding.SAME, Activation.RELU)));
        return Construct.of(
                        Residual.class,
                        "Layers whose output is added to their input (He et al., 2015).",
                        List.of(layers),
                        values -> new Residual(values.get(layers)))
                .withShorthand(layers);
    }

    @Override
    public Fit fit(Residual layer, Shape input) {
        return new Fits(input);
    }

    @Override
    public List<LayerTensor> tensors(Residual layer, Shape input) {
        return List.of();
    }

    @Override
    public Work work(Residual layer, Shape input, Shape output) {
        return Work.once(input);
    }
}
