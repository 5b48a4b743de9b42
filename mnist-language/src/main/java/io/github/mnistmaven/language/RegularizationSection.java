package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EarlyStopping.Mode;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.layer.Regularizers;
import java.util.List;
import java.util.Optional;

/** The section {@code regularization}. */
final class RegularizationSection {
    static final Construct<Regularization> REGULARIZATION = regularization();
    static final Regularization EXAMPLE =
            Regularization.of(Optional.of(new EarlyStopping(PassMetric.VAL_LOSS, 2, 0, true)), Optional.empty());

    private RegularizationSection() {}

    private static Construct<Regularization> regularization() {
        Key<Regularization, EarlyStopping> earlyStopping = Key.<Regularization, EarlyStopping>optional(
                        "early_stopping",
                        earlyStopping(),
                        Regularization::earlyStopping,
                        "When to stop before the last epoch.")
                .example(new EarlyStopping(PassMetric.VAL_LOSS, 2, 0, true));
        Key<Regularization, Augmentation> augmentation = Key.<Regularization, Augmentation>optional(
                        "augmentation",
                        AugmentationSection.AUGMENTATION,
                        Regularization::augmentation,
                        "How training images are varied.")
                .example(AugmentationSection.EXAMPLE);
        Key<Regularization, Double> l1 = Key.<Regularization, Double>withDefault(
                        "l1",
                        Regularizers.PENALTY,
                        0.0,
                        Regularization::l1,
                        "The weight in the loss of the sum of the kernels' absolute values, but for those with a regularizer.")
                .example(1e-5);
        Key<Regularization, Double> l2 = Key.<Regularization, Double>withDefault(
                        "l2",
                        Regularizers.PENALTY,
                        0.0,
                        Regularization::l2,
                        "The weight in the loss of the sum of the kernels' squares, but for those with a regularizer.")
                .example(1e-4);
        Key<Regularization, Double> weightDecay = Key.<Regularization, Double>withDefault(
                        "weight_decay",
                        Optimizers.WEIGHT_DECAY,
                        0.0,
                        Regularization::weightDecay,
                        Optimizers.WEIGHT_DECAY_DESCRIPTION)
                .example(0.004);
        Key<Regularization, List<ParameterKind>> excluded =
                Optimizers.excludeFromWeightDecay(Regularization::excludeFromWeightDecay);
        Key<Regularization, Double> labelSmoothing = Key.<Regularization, Double>withDefault(
                        "label_smoothing",
                        NumberType.below(0, 1),
                        0.0,
                        Regularization::labelSmoothing,
                        "The share of a label's probability that is spread over all classes.")
                .example(0.1);
        return Construct.of(
                "regularization",
                Regularization.class,
                "What is done against overfitting, besides dropout layers.",
                List.of(earlyStopping, augmentation, l1, l2, weightDecay, excluded, labelSmoothing),
                values -> new Regularization(
                        values.find(earlyStopping),
                        values.find(augmentation),
                        values.get(l1),
                        values.get(l2),
                        values.get(weightDecay),
                        values.get(excluded),
                        values.get(labelSmoothing)));
    }

    private static Construct<EarlyStopping> earlyStopping() {
        Key<EarlyStopping, PassMetric> monitor = MonitorKeys.monitor(EarlyStopping::monitor);
        Key<EarlyStopping, Mode> mode = Key.<EarlyStopping, Mode>withDefault(
                        "mode",
                        Words.MODE,
                        Mode.AUTO,
                        EarlyStopping::mode,
                        "The direction in which the metric improves.")
                .example(Mode.MIN);
        Key<EarlyStopping, Integer> patience =
                MonitorKeys.patience(0, EarlyStopping::patience, "after which training stops");
        Key<EarlyStopping, Double> minDelta = MonitorKeys.minDelta(0, EarlyStopping::minDelta);
        Key<EarlyStopping, Integer> startFromEpoch = Key.<EarlyStopping, Integer>withDefault(
                        "start_from_epoch",
                        MonitorKeys.EPOCHS,
                        0,
                        EarlyStopping::startFromEpoch,
                        "The number of epochs at the start that are not watched.")
                .example(5);
        Key<EarlyStopping, Boolean> restoreBestWeights = Key.<EarlyStopping, Boolean>withDefault(
                        "restore_best_weights",
                        new BooleanType(),
                        false,
                        EarlyStopping::restoreBestWeights,
                        "Whether the run ends with the weights of its best epoch, stopped early or not.")
                .example(true);
        return Construct.of(
                "early_stopping",
                EarlyStopping.class,
                "Stops when a metric no longer improves.",
                List.of(monitor, mode, patience, minDelta, startFromEpoch, restoreBestWeights),
                values -> new EarlyStopping(
                        values.get(monitor),
                        values.get(mode),
                        values.get(patience),
                        values.get(minDelta),
                        values.get(startFromEpoch),
                        values.get(restoreBestWeights)));
    }
}
