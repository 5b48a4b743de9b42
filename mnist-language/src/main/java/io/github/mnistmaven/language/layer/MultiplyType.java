package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Layer.Multiply;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.DeferredType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** A block of layers whose output its input is multiplied by. */
final class MultiplyType extends LayerType<Multiply> {

    MultiplyType() {
        super(definition(), EngineChoice.ONEDNN);
    }

    private static Construct<Multiply> definition() {
        Key<Multiply, List<Layer>> layers = Key.<Multiply, List<Layer>>required(
                        "layers",
                        new ListType<>(new DeferredType<>(() -> LayerTypes.LAYER), "layers", 1),
                        Multiply::layers,
                        "The layers whose output the input is multiplied by: a value for each value, or for each channel of"
                                + " an image.")
                .example(List.of(new Layer.GlobalAveragePooling2D(), new Layer.Dense(32, Activation.SIGMOID)));
        return Construct.of(
                        Multiply.class,
                        "Multiplies its input by what layers make of it, as squeeze and excitation does (Hu et al., 2018).",
                        List.of(layers),
                        values -> new Multiply(values.get(layers)))
                .withShorthand(layers);
    }

    @Override
    public Fit fit(Multiply layer, Shape input) {
        return new Fits(input);
    }

    @Override
    public Fit join(Multiply layer, Shape input, List<Shape> outputs) {
        Shape factors = outputs.get(0);
        if (factors.equals(input) || input.isImage() && factors.equals(Shape.vector(input.channels()))) {
            return new Fits(input);
        }
        String channels = input.isImage() ? ", or a vector of " + input.channels() + ", a value for each channel" : "";
        return new DoesNotFit(
                "", "but its layers make " + factors + " of it; it can be multiplied by the same shape" + channels);
    }

    @Override
    public List<LayerTensor> tensors(Multiply layer, Shape input) {
        return List.of();
    }

    @Override
    public Work work(Multiply layer, Shape input, Shape output) {
        return Work.once(input);
    }
}
