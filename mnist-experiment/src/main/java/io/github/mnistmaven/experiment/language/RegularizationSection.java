package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.BooleanType;
import io.github.mnistmaven.experiment.definition.Construct;
import io.github.mnistmaven.experiment.definition.Key;
import io.github.mnistmaven.experiment.definition.NumberType;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.Monitor;
import io.github.mnistmaven.experiment.model.Regularization;
import java.util.List;
import java.util.Optional;

/** The section {@code regularization}. */
final class RegularizationSection {
    static final Construct<Regularization> REGULARIZATION = regularization();
    static final Regularization EXAMPLE =
            Regularization.of(Optional.of(new EarlyStopping(Monitor.VAL_LOSS, 2, 0, true)), Optional.empty());

    private RegularizationSection() {}

    private static Construct<Regularization> regularization() {
        Key<Regularization, EarlyStopping> earlyStopping = Key.<Regularization, EarlyStopping>optional(
                        "early_stopping",
                        earlyStopping(),
                        Regularization::earlyStopping,
                        "When to stop before the last epoch.")
                .example(new EarlyStopping(Monitor.VAL_LOSS, 2, 0, true));
        Key<Regularization, Augmentation> augmentation = Key.<Regularization, Augmentation>optional(
                        "augmentation", augmentation(), Regularization::augmentation, "How training images are varied.")
                .example(new Augmentation(10, 2, 0.1, 0.1, Optional.empty()));
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
                List.of(earlyStopping, augmentation, l1, l2, weightDecay, labelSmoothing),
                values -> new Regularization(
                        values.find(earlyStopping),
                        values.find(augmentation),
                        values.get(l1),
                        values.get(l2),
                        values.get(weightDecay),
                        values.get(labelSmoothing)));
    }

    private static Construct<EarlyStopping> earlyStopping() {
        Key<EarlyStopping, Monitor> monitor = MonitorKeys.monitor(EarlyStopping::monitor);
        Key<EarlyStopping, Integer> patience =
                MonitorKeys.patience(0, EarlyStopping::patience, "after which training stops");
        Key<EarlyStopping, Double> minDelta = MonitorKeys.minDelta(0, EarlyStopping::minDelta);
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
                List.of(monitor, patience, minDelta, restoreBestWeights),
                values -> new EarlyStopping(
                        values.get(monitor),
                        values.get(patience),
                        values.get(minDelta),
                        values.get(restoreBestWeights)));
    }

    private static Construct<Augmentation> augmentation() {
        Key<Augmentation, Double> rotation = Key.<Augmentation, Double>withDefault(
                        "rotation", NumberType.from(0, 180), 0.0, Augmentation::rotation, "Degrees to either side.")
                .example(10.0);
        Key<Augmentation, Double> shift = Key.<Augmentation, Double>withDefault(
                        "shift", NumberType.from(0, 1000), 0.0, Augmentation::shift, "Pixels in each direction.")
                .example(2.0);
        Key<Augmentation, Double> zoom = Key.<Augmentation, Double>withDefault(
                        "zoom",
                        NumberType.below(0, 1),
                        0.0,
                        Augmentation::zoom,
                        "Relative change of size to either side.")
                .example(0.1);
        Key<Augmentation, Double> shear = Key.<Augmentation, Double>withDefault(
                        "shear",
                        NumberType.from(0, 1),
                        0.0,
                        Augmentation::shear,
                        "Relative horizontal slant to either side.")
                .example(0.1);
        Key<Augmentation, Elastic> elastic = Key.<Augmentation, Elastic>optional(
                        "elastic", elastic(), Augmentation::elastic, "Elastic distortion; none if absent.")
                .example(new Elastic(8, 4));
        return Construct.of(
                "augmentation",
                Augmentation.class,
                "Varies each training image anew in each epoch, each amount drawn uniformly from its range.",
                List.of(rotation, shift, zoom, shear, elastic),
                values -> new Augmentation(
                        values.get(rotation),
                        values.get(shift),
                        values.get(zoom),
                        values.get(shear),
                        values.find(elastic)));
    }

    private static Construct<Elastic> elastic() {
        Key<Elastic, Double> alpha = Key.<Elastic, Double>required(
                        "alpha", NumberType.from(0, 1000), Elastic::alpha, "The scale of the displacements, in pixels.")
                .example(8.0);
        Key<Elastic, Double> sigma = Key.<Elastic, Double>required(
                        "sigma",
                        NumberType.above(0, 100),
                        Elastic::sigma,
                        "The standard deviation of the Gaussian that smooths them, in pixels.")
                .example(4.0);
        return Construct.of(
                "elastic",
                Elastic.class,
                "Elastic distortion (Simard, Steinkraus and Platt, 2003).",
                List.of(alpha, sigma),
                values -> new Elastic(values.get(alpha), values.get(sigma)));
    }
}
