package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.BooleanType;
import io.github.mnistmaven.experiment.definition.Construct;
import io.github.mnistmaven.experiment.definition.IntegerType;
import io.github.mnistmaven.experiment.definition.Key;
import io.github.mnistmaven.experiment.definition.KeywordType;
import io.github.mnistmaven.experiment.definition.NumberType;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.Monitor;
import io.github.mnistmaven.experiment.model.Regularization;
import java.util.List;

/** The section {@code regularization}. */
final class RegularizationSection {
    static final Construct<Regularization> REGULARIZATION = regularization();

    private RegularizationSection() {}

    private static Construct<Regularization> regularization() {
        Key<Regularization, EarlyStopping> earlyStopping = Key.optional(
                "early_stopping",
                earlyStopping(),
                Regularization::earlyStopping,
                "When to stop before the last epoch.");
        Key<Regularization, Augmentation> augmentation = Key.optional(
                "augmentation", augmentation(), Regularization::augmentation, "How training images are varied.");
        Key<Regularization, Double> l1 = Key.withDefault(
                "l1",
                Regularizers.PENALTY,
                0.0,
                Regularization::l1,
                "The weight in the loss of the sum of the kernels' absolute values, but for those with a regularizer.");
        Key<Regularization, Double> l2 = Key.withDefault(
                "l2",
                Regularizers.PENALTY,
                0.0,
                Regularization::l2,
                "The weight in the loss of the sum of the kernels' squares, but for those with a regularizer.");
        Key<Regularization, Double> weightDecay = Key.withDefault(
                "weight_decay",
                Optimizers.WEIGHT_DECAY,
                0.0,
                Regularization::weightDecay,
                Optimizers.WEIGHT_DECAY_DESCRIPTION);
        Key<Regularization, Double> labelSmoothing = Key.withDefault(
                "label_smoothing",
                NumberType.below(0, 1),
                0.0,
                Regularization::labelSmoothing,
                "The share of a label's probability that is spread over all classes.");
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
        Key<EarlyStopping, Monitor> monitor = Key.withDefault(
                "monitor",
                KeywordType.of(Monitor.class),
                Monitor.VAL_LOSS,
                EarlyStopping::monitor,
                "The metric that is watched.");
        Key<EarlyStopping, Integer> patience = Key.withDefault(
                "patience",
                new IntegerType(0, 100_000),
                0,
                EarlyStopping::patience,
                "Epochs without improvement after which training stops.");
        Key<EarlyStopping, Double> minDelta = Key.withDefault(
                "min_delta",
                NumberType.from(0, 1000),
                0.0,
                EarlyStopping::minDelta,
                "A change of at most this counts as no improvement.");
        Key<EarlyStopping, Boolean> restoreBestWeights = Key.withDefault(
                "restore_best_weights",
                new BooleanType(),
                false,
                EarlyStopping::restoreBestWeights,
                "Whether the run ends with the weights of its best epoch, stopped early or not.");
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
        Key<Augmentation, Double> rotation = Key.withDefault(
                "rotation", NumberType.from(0, 180), 0.0, Augmentation::rotation, "Degrees to either side.");
        Key<Augmentation, Double> shift = Key.withDefault(
                "shift", NumberType.from(0, 1000), 0.0, Augmentation::shift, "Pixels in each direction.");
        Key<Augmentation, Double> zoom = Key.withDefault(
                "zoom", NumberType.below(0, 1), 0.0, Augmentation::zoom, "Relative change of size to either side.");
        Key<Augmentation, Double> shear = Key.withDefault(
                "shear", NumberType.from(0, 1), 0.0, Augmentation::shear, "Relative horizontal slant to either side.");
        Key<Augmentation, Elastic> elastic =
                Key.optional("elastic", elastic(), Augmentation::elastic, "Elastic distortion; none if absent.");
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
        Key<Elastic, Double> alpha = Key.required(
                "alpha", NumberType.from(0, 1000), Elastic::alpha, "The scale of the displacements, in pixels.");
        Key<Elastic, Double> sigma = Key.required(
                "sigma",
                NumberType.above(0, 100),
                Elastic::sigma,
                "The standard deviation of the Gaussian that smooths them, in pixels.");
        return Construct.of(
                "elastic",
                Elastic.class,
                "Elastic distortion (Simard, Steinkraus and Platt, 2003).",
                List.of(alpha, sigma),
                values -> new Elastic(values.get(alpha), values.get(sigma)));
    }
}
