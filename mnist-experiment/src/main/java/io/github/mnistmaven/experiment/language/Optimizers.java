package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.BooleanType;
import io.github.mnistmaven.experiment.definition.Choice;
import io.github.mnistmaven.experiment.definition.Construct;
import io.github.mnistmaven.experiment.definition.Key;
import io.github.mnistmaven.experiment.definition.NumberType;
import io.github.mnistmaven.experiment.definition.Type;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Optimizer.Adam;
import io.github.mnistmaven.experiment.model.Optimizer.Sgd;
import java.util.List;

/** The optimizers. */
final class Optimizers {
    private static final Type<Double> LEARNING_RATE = NumberType.above(0, 1000);
    private static final Type<Double> DECAY = NumberType.below(0, 1);
    private static final String LEARNING_RATE_DESCRIPTION = "The size of a step.";

    private static final Construct<Adam> ADAM = adam();

    static final Choice<Optimizer> OPTIMIZER = new Choice<>("an optimizer", List.of(ADAM, sgd()));

    static final Optimizer DEFAULT = ADAM.defaults();

    private Optimizers() {}

    private static Construct<Adam> adam() {
        Key<Adam, Double> learningRate =
                Key.withDefault("learning_rate", LEARNING_RATE, 0.001, Adam::learningRate, LEARNING_RATE_DESCRIPTION);
        Key<Adam, Double> beta1 =
                Key.withDefault("beta_1", DECAY, 0.9, Adam::beta1, "The decay of the mean of gradients.");
        Key<Adam, Double> beta2 =
                Key.withDefault("beta_2", DECAY, 0.999, Adam::beta2, "The decay of the mean of squared gradients.");
        Key<Adam, Double> epsilon = Key.withDefault(
                "epsilon", NumberType.above(0, 1), 1e-7, Adam::epsilon, "A small number that keeps steps finite.");
        return Construct.of(
                "adam",
                Adam.class,
                "Adam (Kingma and Ba, 2014).",
                List.of(learningRate, beta1, beta2, epsilon),
                values ->
                        new Adam(values.get(learningRate), values.get(beta1), values.get(beta2), values.get(epsilon)));
    }

    private static Construct<Sgd> sgd() {
        Key<Sgd, Double> learningRate =
                Key.withDefault("learning_rate", LEARNING_RATE, 0.01, Sgd::learningRate, LEARNING_RATE_DESCRIPTION);
        Key<Sgd, Double> momentum = Key.withDefault(
                "momentum", NumberType.from(0, 1), 0.0, Sgd::momentum, "The share of the last step that is kept.");
        Key<Sgd, Boolean> nesterov = Key.withDefault(
                "nesterov", new BooleanType(), false, Sgd::nesterov, "Whether the momentum is Nesterov's.");
        return Construct.of(
                "sgd",
                Sgd.class,
                "Stochastic gradient descent.",
                List.of(learningRate, momentum, nesterov),
                values -> new Sgd(values.get(learningRate), values.get(momentum), values.get(nesterov)));
    }
}
