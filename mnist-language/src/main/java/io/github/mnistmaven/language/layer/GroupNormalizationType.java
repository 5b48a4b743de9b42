package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer.GroupNormalization;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.layer.Fit.DoesNotFit;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** Normalization by the mean and variance of groups of channels, with Keras' axis of -1. */
final class GroupNormalizationType extends NormalizationType<GroupNormalization> {

    GroupNormalizationType() {
        super(definition(), EngineChoice.ONEDNN);
    }

    private static Construct<GroupNormalization> definition() {
        Key<GroupNormalization, Integer> groups = Key.<GroupNormalization, Integer>withDefault(
                        "groups",
                        LayerKeys.WIDTH,
                        32,
                        GroupNormalization::groups,
                        "The number of groups, which divides that of channels.")
                .example(8);
        Key<GroupNormalization, Double> epsilon = epsilon();
        Key<GroupNormalization, Boolean> center = center();
        Key<GroupNormalization, Boolean> scale = scale();
        Key<GroupNormalization, Initializer> betaInitializer = betaInitializer();
        Key<GroupNormalization, Initializer> gammaInitializer = gammaInitializer();
        Key<GroupNormalization, Regularizer> betaRegularizer = betaRegularizer();
        Key<GroupNormalization, Regularizer> gammaRegularizer = gammaRegularizer();
        Key<GroupNormalization, Boolean> trainable = LayerKeys.trainable();
        return Construct.of(
                GroupNormalization.class,
                "Normalises groups of neighbouring channels of an image, or of values of a vector, then scales and shifts each"
                        + " channel (Wu and He, 2018).",
                List.of(
                        groups,
                        epsilon,
                        center,
                        scale,
                        betaInitializer,
                        gammaInitializer,
                        betaRegularizer,
                        gammaRegularizer,
                        trainable),
                values -> new GroupNormalization(
                        values.get(groups),
                        values.get(epsilon),
                        values.get(center),
                        values.get(scale),
                        values.get(betaInitializer),
                        values.get(gammaInitializer),
                        values.find(betaRegularizer),
                        values.find(gammaRegularizer),
                        values.get(trainable)));
    }

    @Override
    public Fit fit(GroupNormalization layer, Shape input) {
        int channels = input.channels();
        if (channels % layer.groups() != 0) {
            return new DoesNotFit(
                    "groups",
                    "whose " + channels + " channels don't make " + layer.groups()
                            + " groups of equally many; give groups" + " that divide them");
        }
        return input.values() == layer.groups()
                ? new DoesNotFit("groups", "but a mean over one value leaves nothing of it; give fewer groups")
                : super.fit(layer, input);
    }

    @Override
    public List<LayerTensor> tensors(GroupNormalization layer, Shape input) {
        return gammaAndBeta(layer, input.channels()).toList();
    }
}
