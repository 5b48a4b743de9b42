package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Optimizer.Adadelta;
import io.github.mnistmaven.experiment.model.Optimizer.Adam;
import io.github.mnistmaven.experiment.model.Optimizer.AdamW;
import io.github.mnistmaven.experiment.model.Optimizer.Nadam;
import io.github.mnistmaven.experiment.model.Optimizer.RmsProp;
import io.github.mnistmaven.experiment.model.Optimizer.Sgd;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The optimizers. */
final class Optimizers {
    static final Type<Double> LEARNING_RATE = NumberType.above(0, 1000);
    static final Type<Double> WEIGHT_DECAY = NumberType.from(0, 10);
    static final String WEIGHT_DECAY_DESCRIPTION =
            "The share of each kernel, bias, gamma and beta, times the learning rate, that a step takes away.";

    private static final Type<Double> MEAN_DECAY = NumberType.below(0, 1);
    private static final String SQUARES_DECAY_DESCRIPTION = "The decay of the mean of squared gradients.";

    private static final Construct<Adam> ADAM = adam();

    static final Choice<Optimizer> OPTIMIZER =
            new Choice<>("an optimizer", List.of(ADAM, adamW(), nadam(), rmsProp(), adadelta(), sgd()));

    static final Optimizer DEFAULT = ADAM.defaults();

    private Optimizers() {}

    private static Construct<Adam> adam() {
        Key<Adam, Double> learningRate = learningRate(0.001);
        Key<Adam, Double> beta1 = beta1(Adam::beta1);
        Key<Adam, Double> beta2 = beta2(Adam::beta2);
        Key<Adam, Double> epsilon = epsilon(Adam::epsilon);
        Key<Adam, Double> clipnorm = clipnorm();
        Key<Adam, Double> globalClipnorm = globalClipnorm();
        return Construct.of(
                        Adam.class,
                        "Adam (Kingma and Ba, 2014).",
                        List.of(learningRate, beta1, beta2, epsilon, clipnorm, globalClipnorm),
                        values -> new Adam(
                                values.get(learningRate),
                                values.get(beta1),
                                values.get(beta2),
                                values.get(epsilon),
                                values.find(clipnorm),
                                values.find(globalClipnorm)))
                .withRule(Optimizers::oneLimit);
    }

    private static Construct<AdamW> adamW() {
        Key<AdamW, Double> learningRate = learningRate(0.001);
        Key<AdamW, Double> weightDecay =
                Key.withDefault("weight_decay", WEIGHT_DECAY, 0.004, AdamW::weightDecay, WEIGHT_DECAY_DESCRIPTION);
        Key<AdamW, List<ParameterKind>> excluded = excludeFromWeightDecay(AdamW::excludeFromWeightDecay);
        Key<AdamW, Double> beta1 = beta1(AdamW::beta1);
        Key<AdamW, Double> beta2 = beta2(AdamW::beta2);
        Key<AdamW, Double> epsilon = epsilon(AdamW::epsilon);
        Key<AdamW, Double> clipnorm = clipnorm();
        Key<AdamW, Double> globalClipnorm = globalClipnorm();
        return Construct.of(
                        AdamW.class,
                        "Adam with decoupled weight decay (Loshchilov and Hutter, 2017).",
                        List.of(learningRate, weightDecay, excluded, beta1, beta2, epsilon, clipnorm, globalClipnorm),
                        values -> new AdamW(
                                values.get(learningRate),
                                values.get(beta1),
                                values.get(beta2),
                                values.get(epsilon),
                                values.get(weightDecay),
                                values.get(excluded),
                                values.find(clipnorm),
                                values.find(globalClipnorm)))
                .withRule(Optimizers::oneLimit);
    }

    private static Construct<Nadam> nadam() {
        Key<Nadam, Double> learningRate = learningRate(0.001);
        Key<Nadam, Double> beta1 = beta1(Nadam::beta1);
        Key<Nadam, Double> beta2 = beta2(Nadam::beta2);
        Key<Nadam, Double> epsilon = epsilon(Nadam::epsilon);
        Key<Nadam, Double> clipnorm = clipnorm();
        Key<Nadam, Double> globalClipnorm = globalClipnorm();
        return Construct.of(
                        Nadam.class,
                        "Adam with Nesterov's momentum (Dozat, 2016).",
                        List.of(learningRate, beta1, beta2, epsilon, clipnorm, globalClipnorm),
                        values -> new Nadam(
                                values.get(learningRate),
                                values.get(beta1),
                                values.get(beta2),
                                values.get(epsilon),
                                values.find(clipnorm),
                                values.find(globalClipnorm)))
                .withRule(Optimizers::oneLimit);
    }

    private static Construct<RmsProp> rmsProp() {
        Key<RmsProp, Double> learningRate = learningRate(0.001);
        Key<RmsProp, Double> rho = rho(0.9, RmsProp::rho);
        Key<RmsProp, Double> momentum = momentum(RmsProp::momentum);
        Key<RmsProp, Double> epsilon = epsilon(RmsProp::epsilon);
        Key<RmsProp, Boolean> centered = Key.withDefault(
                "centered",
                new BooleanType(),
                false,
                RmsProp::centered,
                "Whether steps are divided by the root of the gradients' running variance instead.");
        Key<RmsProp, Double> clipnorm = clipnorm();
        Key<RmsProp, Double> globalClipnorm = globalClipnorm();
        return Construct.of(
                        RmsProp.class,
                        "Steps divided by the root of a running mean of squared gradients (Hinton, 2012).",
                        List.of(learningRate, rho, momentum, epsilon, centered, clipnorm, globalClipnorm),
                        values -> new RmsProp(
                                values.get(learningRate),
                                values.get(rho),
                                values.get(momentum),
                                values.get(epsilon),
                                values.get(centered),
                                values.find(clipnorm),
                                values.find(globalClipnorm)))
                .withRule(Optimizers::oneLimit);
    }

    private static Construct<Adadelta> adadelta() {
        Key<Adadelta, Double> learningRate = learningRate(0.001);
        Key<Adadelta, Double> rho = rho(0.95, Adadelta::rho);
        Key<Adadelta, Double> epsilon = epsilon(Adadelta::epsilon);
        Key<Adadelta, Double> clipnorm = clipnorm();
        Key<Adadelta, Double> globalClipnorm = globalClipnorm();
        return Construct.of(
                        Adadelta.class,
                        "Steps as long as earlier ones, by their root mean squares (Zeiler, 2012); a learning_rate of 1 is the paper's.",
                        List.of(learningRate, rho, epsilon, clipnorm, globalClipnorm),
                        values -> new Adadelta(
                                values.get(learningRate),
                                values.get(rho),
                                values.get(epsilon),
                                values.find(clipnorm),
                                values.find(globalClipnorm)))
                .withRule(Optimizers::oneLimit);
    }

    private static Construct<Sgd> sgd() {
        Key<Sgd, Double> learningRate = learningRate(0.01);
        Key<Sgd, Double> momentum = momentum(Sgd::momentum);
        Key<Sgd, Boolean> nesterov = Key.withDefault(
                "nesterov", new BooleanType(), false, Sgd::nesterov, "Whether the momentum is Nesterov's.");
        Key<Sgd, Double> clipnorm = clipnorm();
        Key<Sgd, Double> globalClipnorm = globalClipnorm();
        return Construct.of(
                        Sgd.class,
                        "Stochastic gradient descent.",
                        List.of(learningRate, momentum, nesterov, clipnorm, globalClipnorm),
                        values -> new Sgd(
                                values.get(learningRate),
                                values.get(momentum),
                                values.get(nesterov),
                                values.find(clipnorm),
                                values.find(globalClipnorm)))
                .withRule(Optimizers::oneLimit);
    }

    /** What does not decay, of an optimizer or the whole plan. */
    static <O> Key<O, List<ParameterKind>> excludeFromWeightDecay(Function<O, List<ParameterKind>> value) {
        return Key.<O, List<ParameterKind>>withDefault(
                        "exclude_from_weight_decay",
                        new ListType<>(Words.PARAMETER_KIND, "kinds of parameters"),
                        List.of(),
                        value,
                        "The parameters that weight_decay leaves as they are.")
                .example(List.of(ParameterKind.BIAS, ParameterKind.GAMMA, ParameterKind.BETA));
    }

    private static <O extends Optimizer> Key<O, Double> learningRate(double fallback) {
        return Key.withDefault(
                "learning_rate", LEARNING_RATE, fallback, Optimizer::learningRate, "The size of a step.");
    }

    private static <O> Key<O, Double> momentum(Function<O, Double> value) {
        return Key.<O, Double>withDefault(
                        "momentum", NumberType.from(0, 1), 0.0, value, "The share of the last step that is kept.")
                .example(0.9);
    }

    private static <O> Key<O, Double> rho(double fallback, Function<O, Double> value) {
        return Key.withDefault("rho", MEAN_DECAY, fallback, value, SQUARES_DECAY_DESCRIPTION);
    }

    private static <O> Key<O, Double> beta1(Function<O, Double> value) {
        return Key.withDefault("beta_1", MEAN_DECAY, 0.9, value, "The decay of the mean of gradients.");
    }

    private static <O> Key<O, Double> beta2(Function<O, Double> value) {
        return Key.withDefault("beta_2", MEAN_DECAY, 0.999, value, SQUARES_DECAY_DESCRIPTION);
    }

    private static <O> Key<O, Double> epsilon(Function<O, Double> value) {
        return Key.withDefault(
                "epsilon", NumberType.above(0, 1), 1e-7, value, "A small number that keeps steps finite.");
    }

    private static <O extends Optimizer> Key<O, Double> clipnorm() {
        return Key.<O, Double>optional(
                        "clipnorm",
                        NumberType.above(0, 1e6),
                        Optimizer::clipnorm,
                        "The norm that the gradient of each kernel, bias or the like is scaled down to; no limit if absent.")
                .example(1.0);
    }

    private static <O extends Optimizer> Key<O, Double> globalClipnorm() {
        return Key.<O, Double>optional(
                        "global_clipnorm",
                        NumberType.above(0, 1e6),
                        Optimizer::globalClipnorm,
                        "The norm that the gradient of all weights together is scaled down to; no limit if absent.")
                .example(1.0);
    }

    private static Optional<String> oneLimit(Optimizer optimizer) {
        return optimizer.clipnorm().isPresent() && optimizer.globalClipnorm().isPresent()
                ? Optional.of("must have no more than one of clipnorm and global_clipnorm; null takes one away")
                : Optional.empty();
    }
}
