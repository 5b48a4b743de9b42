package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer.LeakyRelu;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.layer.Fit.Fits;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** A leaky ReLU whose slope may be chosen, with another default than the activation of that name has, as in Keras. */
final class LeakyReluType extends LayerType<LeakyRelu> {

    LeakyReluType() {
        super(definition(), EngineChoice.ONEDNN, EngineChoice.DL4J);
    }

    private static Construct<LeakyRelu> definition() {
        Key<LeakyRelu, Double> negativeSlope = Key.<LeakyRelu, Double>withDefault(
                        "negative_slope",
                        NumberType.from(0, 10),
                        0.3,
                        LeakyRelu::negativeSlope,
                        "What values below zero are multiplied by.")
                .example(0.1);
        return Construct.of(
                        LeakyRelu.class,
                        "x if it is above 0, negative_slope * x if not (Maas et al., 2013).",
                        List.of(negativeSlope),
                        values -> new LeakyRelu(values.get(negativeSlope)))
                .withShorthand(negativeSlope);
    }

    @Override
    public Fit fit(LeakyRelu layer, Shape input) {
        return new Fits(input);
    }

    @Override
    public List<LayerTensor> tensors(LeakyRelu layer, Shape input) {
        return List.of();
    }

    @Override
    public Work work(LeakyRelu layer, Shape input, Shape output) {
        return Work.once(input);
    }
}
