package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer.Activated;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** An activation as a layer of its own. */
final class ActivationType extends LayerType<Activated> {

    ActivationType() {
        super(definition(), EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    private static Construct<Activated> definition() {
        Key<Activated, Activation> activation = Key.<Activated, Activation>required(
                        "activation", LayerWords.ACTIVATION, Activated::activation, "What is applied to each value.")
                .example(Activation.RELU);
        return Construct.of(
                        Activated.class,
                        "An activation as a layer of its own.",
                        List.of(activation),
                        values -> new Activated(values.get(activation)))
                .withShorthand(activation);
    }

    @Override
    public Fit fit(Activated layer, Shape input) {
        return new Fits(input);
    }

    @Override
    public List<LayerTensor> tensors(Activated layer, Shape input) {
        return List.of();
    }

    @Override
    public Work work(Activated layer, Shape input, Shape output) {
        return Work.once(input);
    }
}
