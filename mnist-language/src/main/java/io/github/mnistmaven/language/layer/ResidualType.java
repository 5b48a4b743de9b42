package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Layer.Residual;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.DeferredType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
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
        Key<Residual, List<Layer>> shortcut = Key.<Residual, List<Layer>>withDefault(
                        "shortcut",
                        new ListType<>(new DeferredType<>(() -> LayerTypes.LAYER), "layers"),
                        List.of(),
                        Residual::shortcut,
                        "What the input passes through before it is added, such as a 1x1 convolution with strides where"
                                + " the layers change the shape; nothing if empty.")
                .example(List.of(
                        new Layer.Conv2D(32, Size.square(1), Size.square(2), Padding.VALID, Activation.LINEAR)));
        return Construct.of(
                        Residual.class,
                        "Layers whose output is added to their input, or to what a shortcut makes of it (He et al.,"
                                + " 2015).",
                        List.of(layers, shortcut),
                        values -> new Residual(values.get(layers), values.get(shortcut)))
                .withShorthand(layers);
    }

    @Override
    public Fit fit(Residual layer, Shape input) {
        return new Fits(input);
    }

    @Override
    public Fit join(Residual layer, Shape input, List<Shape> outputs) {
        Shape through = outputs.get(0);
        Shape around = outputs.get(1);
        if (!through.equals(around)) {
            return layer.shortcut().isEmpty()
                    ? new DoesNotFit(
                            "",
                            "but its layers make " + through
                                    + " of it, and only equal shapes can be added; use padding:"
                                    + " same, strides of 1 and as many filters or units as enter, or a shortcut that"
                                    + " makes the same of it")
                    : new DoesNotFit(
                            "shortcut",
                            "of which its layers make " + through + " and its shortcut " + around
                                    + ", but only equal shapes can be added; give the shortcut the same strides, and as"
                                    + " many filters or units");
        }
        return input.isImage() && !through.isImage()
                ? new DoesNotFit(
                        "", "of which its layers make a vector; move flatten or global pooling behind the block")
                : new Fits(through);
    }

    @Override
    public List<LayerTensor> tensors(Residual layer, Shape input) {
        return List.of();
    }

    @Override
    public Work work(Residual layer, Shape input, Shape output) {
        return Work.once(output);
    }
}
